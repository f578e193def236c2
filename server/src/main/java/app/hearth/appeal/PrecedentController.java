package app.hearth.appeal;

import app.hearth.appeal.Decision.Outcome;
import app.hearth.appeal.Precedent.State;
import app.hearth.document.Bilingual;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.quality.ItemStandings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decided appeals that everybody may learn from. */
@RestController
@RequestMapping("/api/precedents")
class PrecedentController {

    private static final int MOST_WORDS = 10;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final PrecedentTable table;
    private final ItemStandings standings;
    private final Masks masks;
    private final Audit audit;
    private final Clock clock;

    PrecedentController(PrecedentTable table, ItemStandings standings, Masks masks, Audit audit, Clock clock) {
        this.table = table;
        this.standings = standings;
        this.masks = masks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Drafts are for those who put their words right. */
    @GetMapping
    @Allowed
    Page<PrecedentView> find(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "published") State state,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String scorecard,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (state != State.PUBLISHED && !caller.is(Role.REVIEWER) && !caller.is(Role.MANAGER)) {
            throw Refused.forbidden("appeal.precedent-drafts", "Drafts are for reviewers and managers.");
        }
        var size = Paging.limit(limit);
        var found = table.find(words(q), state, outcome, scorecard, item, after, size + 1);
        return Page.cut(found, size, last -> last.id().toString()).map(this::view);
    }

    /** Puts the words right, publishes or drops it. */
    @PutMapping("/{id}")
    @Allowed({Role.REVIEWER, Role.MANAGER})
    @Transactional
    public PrecedentView change(Caller caller, @PathVariable UUID id, @RequestBody @Valid PrecedentRequest request) {
        var changed = table.change(
                        id,
                        request.revision(),
                        request.state(),
                        masks.mask(request.quote().strip()),
                        masks.mask(request.wording().strip()),
                        clock.instant())
                .orElseThrow(() -> Refused.conflict(
                        "appeal.precedent-changed", "Somebody else has changed this precedent meanwhile."));
        audit.record(
                caller,
                "appeal.precedent-changed",
                id.toString(),
                Map.of("state", request.state().wire()));
        return view(changed);
    }

    private static List<String> words(@Nullable String q) {
        return q == null || q.isBlank()
                ? List.of()
                : Arrays.stream(SPACE.split(q.strip(), MOST_WORDS))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList();
    }

    private PrecedentView view(Precedent precedent) {
        return new PrecedentView(
                precedent,
                standings.nameOf(precedent.scorecard(), precedent.version()),
                standings
                        .item(precedent.scorecard(), precedent.version(), precedent.item())
                        .name());
    }

    record PrecedentView(Precedent precedent, Bilingual scorecardName, Bilingual itemName) {}

    record PrecedentRequest(
            int revision,
            @NotNull State state,
            @NotBlank @Size(max = 1000) String quote,
            @NotBlank @Size(max = 4000) String wording) {}
}
