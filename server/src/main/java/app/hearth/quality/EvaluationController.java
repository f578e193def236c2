package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.quality.EvaluationView.CardScoreView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EvaluationController {

    private final Conversations conversations;
    private final Scoring scoring;
    private final Previewing previewing;
    private final Audit audit;

    EvaluationController(Conversations conversations, Scoring scoring, Previewing previewing, Audit audit) {
        this.conversations = conversations;
        this.scoring = scoring;
        this.previewing = previewing;
        this.audit = audit;
    }

    /**
     * It quotes what was said, so who opened it is written to the audit trail.
     *
     * @param card null for the main one
     */
    @GetMapping("/api/conversations/{id}/evaluation")
    @Allowed(token = "conversation:read")
    EvaluationView show(Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable String card) {
        var conversation = conversations.visible(caller, new ConversationId(id));
        audit.record(caller, "evaluation.opened", id.toString(), card == null ? Map.of() : Map.of("scorecard", card));
        return scoring.explain(conversation, card);
    }

    /** Every card that judged it and the score, the main one first. */
    @GetMapping("/api/conversations/{id}/evaluations")
    @Allowed(token = "conversation:read")
    List<CardScoreView> all(Caller caller, @PathVariable UUID id) {
        return scoring.scores(conversations.visible(caller, new ConversationId(id)));
    }

    /** What a card that is still being written would say about a conversation; nothing is kept of it. */
    @PostMapping("/api/scorecards/{id}/preview")
    @Allowed({Role.REVIEWER, Role.MANAGER, Role.ADMIN})
    EvaluationView preview(Caller caller, @PathVariable String id, @Valid @RequestBody TriedCard sent) {
        var conversation = conversations.visible(caller, new ConversationId(sent.conversation()));
        audit.record(caller, "evaluation.previewed", sent.conversation().toString(), Map.of("scorecard", id));
        return previewing.preview(sent.document(), conversation);
    }

    record TriedCard(@NotNull String document, @NotNull UUID conversation) {}
}
