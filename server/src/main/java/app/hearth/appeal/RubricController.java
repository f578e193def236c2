package app.hearth.appeal;

import app.hearth.appeal.RubricChange.State;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Cases that ask for a change of a card. They quote conversations of the whole centre, so only its keepers see them.
 */
@RestController
@RequestMapping("/api/rubric-changes")
class RubricController {

    private final RubricTable table;
    private final Masks masks;
    private final Audit audit;
    private final Clock clock;

    RubricController(RubricTable table, Masks masks, Audit audit, Clock clock) {
        this.table = table;
        this.masks = masks;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Allowed({Role.MANAGER, Role.ADMIN})
    Page<RubricChange> list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String scorecard,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Paging.limit(limit);
        return Page.cut(
                table.list(state, scorecard, after, size + 1),
                size,
                last -> last.id().toString());
    }

    /** Takes it up or declines it; once. */
    @PutMapping("/{id}/state")
    @Allowed({Role.MANAGER, Role.ADMIN})
    @Transactional
    public RubricChange decide(Caller caller, @PathVariable UUID id, @RequestBody @Valid RubricDecision request) {
        if (request.state() == State.OPEN) {
            throw Refused.invalid("appeal.rubric-state", "It can be taken up or declined.");
        }
        var note = request.note() == null ? null : masks.mask(request.note().strip());
        var decided = table.decide(id, request.state(), note, caller.name(), clock.instant())
                .orElseThrow(() -> Refused.conflict("appeal.rubric-decided", "There is no such open change."));
        audit.record(
                caller,
                "appeal.rubric-change-decided",
                id.toString(),
                Map.of("state", request.state().wire()));
        return decided;
    }

    record RubricDecision(
            @NotNull State state,
            @Nullable @Size(max = 1000) String note) {}
}
