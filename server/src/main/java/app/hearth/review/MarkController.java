package app.hearth.review;

import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.people.AgentCard;
import app.hearth.people.SourceAgents;
import app.hearth.review.Mark.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps conversations as cases to learn from, or to practise. */
@RestController
@RequestMapping("/api")
@Allowed({Role.LEAD, Role.REVIEWER, Role.TRAINER, Role.MANAGER})
class MarkController {

    private final MarkTable table;
    private final Conversations conversations;
    private final SourceAgents agents;
    private final Audit audit;
    private final Clock clock;

    MarkController(MarkTable table, Conversations conversations, SourceAgents agents, Audit audit, Clock clock) {
        this.table = table;
        this.conversations = conversations;
        this.agents = agents;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/review-marks")
    Page<MarkView> list(
            Caller caller,
            @RequestParam Kind kind,
            @RequestParam @Nullable UUID after,
            @RequestParam @Nullable Integer limit) {
        var size = Paging.limit(limit);
        var rows = table.list(agents.visibleTo(caller.scope()), kind, after, size + 1);
        var cards = agents.cards(
                rows.stream().map(Mark::agent).filter(Objects::nonNull).collect(Collectors.toSet()));
        return Page.cut(rows, size, last -> last.conversation().toString())
                .map(mark -> MarkView.of(mark, mark.agent() == null ? null : cards.get(mark.agent())));
    }

    @GetMapping("/conversations/{conversation}/marks")
    List<MarkView> of(Caller caller, @PathVariable UUID conversation) {
        conversations.visible(caller, new ConversationId(conversation));
        return table.of(conversation).stream()
                .map(mark -> MarkView.of(mark, null))
                .toList();
    }

    @PutMapping("/conversations/{conversation}/marks/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void set(
            Caller caller,
            @PathVariable UUID conversation,
            @PathVariable Kind kind,
            @RequestBody @Valid MarkRequest request) {
        var about = conversations.visible(caller, new ConversationId(conversation));
        var turn = request.turn();
        if (turn != null && (turn < 0 || turn >= about.turns().size())) {
            throw Refused.invalid("review.mark-misplaced", "There is no such turn in the conversation.");
        }
        table.upsert(
                new Mark(
                        conversation,
                        kind,
                        about.agent(),
                        turn,
                        request.note().strip(),
                        caller.name(),
                        clock.instant()),
                caller);
        audit.record(caller, "review.marked", conversation.toString(), Map.of("kind", kind.wire()));
    }

    @DeleteMapping("/conversations/{conversation}/marks/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void take(Caller caller, @PathVariable UUID conversation, @PathVariable Kind kind) {
        conversations.visible(caller, new ConversationId(conversation));
        if (table.delete(conversation, kind)) {
            audit.record(caller, "review.unmarked", conversation.toString(), Map.of("kind", kind.wire()));
        }
    }

    record MarkRequest(
            @Nullable Integer turn,
            @NotNull @Size(max = 1_000) String note) {}

    record MarkView(
            UUID conversation,
            Instant startedAt,
            Kind kind,
            @Nullable Integer turn,
            String note,
            String markedBy,
            Instant markedAt,
            @Nullable AgentCard agent) {

        static MarkView of(Mark mark, @Nullable AgentCard agent) {
            return new MarkView(
                    mark.conversation(),
                    new ConversationId(mark.conversation()).startedAt(),
                    mark.kind(),
                    mark.turn(),
                    mark.note(),
                    mark.markedBy(),
                    mark.markedAt(),
                    agent);
        }
    }
}
