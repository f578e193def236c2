package app.hearth.review;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is said about a conversation beside the verdicts. The agent reads what was shared, and may answer. */
@RestController
@RequestMapping("/api/conversations/{conversation}/remarks")
class RemarkController {

    private final RemarkTable table;
    private final Conversations conversations;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    RemarkController(RemarkTable table, Conversations conversations, Audit audit, Ids ids, Clock clock) {
        this.table = table;
        this.conversations = conversations;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @Allowed({Role.AGENT, Role.LEAD, Role.REVIEWER, Role.TRAINER, Role.MANAGER})
    List<RemarkView> list(Caller caller, @PathVariable UUID conversation) {
        conversations.visible(caller, new ConversationId(conversation));
        return table.of(List.of(conversation), !seesAll(caller)).stream()
                .map(remark -> RemarkView.of(remark, caller))
                .toList();
    }

    @PostMapping
    @Allowed({Role.AGENT, Role.LEAD, Role.REVIEWER, Role.TRAINER, Role.MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    RemarkView write(Caller caller, @PathVariable UUID conversation, @RequestBody @Valid RemarkRequest request) {
        var about = conversations.visible(caller, new ConversationId(conversation));
        check(request, about);
        var remark = new Remark(
                ids.next(),
                conversation,
                request.turn(),
                request.turn() == null ? null : request.start(),
                request.turn() == null ? null : request.end(),
                request.text().strip(),
                request.shared() || !seesAll(caller),
                caller.account(),
                caller.name(),
                clock.instant());
        table.insert(remark);
        audit.record(
                caller,
                "review.remarked",
                conversation.toString(),
                Map.of("remark", remark.id().toString(), "shared", remark.shared()));
        return RemarkView.of(remark, caller);
    }

    @DeleteMapping("/{id}")
    @Allowed({Role.AGENT, Role.LEAD, Role.REVIEWER, Role.TRAINER, Role.MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void delete(Caller caller, @PathVariable UUID conversation, @PathVariable UUID id) {
        if (!table.delete(conversation, id, caller.account())) {
            throw Refused.unknown("review.remark-unknown", "No remark %s of yours.".formatted(id));
        }
        audit.record(caller, "review.remark-deleted", conversation.toString(), Map.of("remark", id.toString()));
    }

    /** Who only sees own work sees what was shared; everybody else all of it. */
    private static boolean seesAll(Caller caller) {
        return caller.roles().stream().anyMatch(role -> role != Role.AGENT && role != Role.PARTNER);
    }

    private static void check(RemarkRequest request, Conversation about) {
        var turn = request.turn();
        if (turn == null) {
            return;
        }
        var length = turn < 0 || turn >= about.turns().size()
                ? -1
                : about.turns().get(turn).text().length();
        var start = request.start() == null ? 0 : request.start();
        var end = request.end() == null ? Math.max(0, length) : request.end();
        if (length < 0 || start < 0 || start > end || end > length) {
            throw Refused.invalid("review.remark-misplaced", "There is no such place in the conversation.");
        }
    }

    record RemarkRequest(
            @NotBlank @Size(max = 4_000) String text,
            @Nullable Integer turn,
            @Nullable Integer start,
            @Nullable Integer end,
            boolean shared) {}

    record RemarkView(
            UUID id,
            @Nullable Integer turn,
            @Nullable Integer start,
            @Nullable Integer end,
            String text,
            boolean shared,
            String author,
            boolean mine,
            Instant writtenAt) {

        static RemarkView of(Remark remark, Caller caller) {
            return new RemarkView(
                    remark.id(),
                    remark.turn(),
                    remark.start(),
                    remark.end(),
                    remark.text(),
                    remark.shared(),
                    remark.authorName(),
                    remark.author().equals(caller.account()),
                    remark.writtenAt());
        }
    }
}
