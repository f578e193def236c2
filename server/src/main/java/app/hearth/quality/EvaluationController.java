package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EvaluationController {

    private final Conversations conversations;
    private final Scoring scoring;
    private final Audit audit;

    EvaluationController(Conversations conversations, Scoring scoring, Audit audit) {
        this.conversations = conversations;
        this.scoring = scoring;
        this.audit = audit;
    }

    /** It quotes what was said, so who opened it is written to the audit trail. */
    @GetMapping("/api/conversations/{id}/evaluation")
    @Allowed(token = "conversation:read")
    EvaluationView show(Caller caller, @PathVariable UUID id) {
        var conversation = conversations.visible(caller, new ConversationId(id));
        audit.record(caller, "evaluation.opened", id.toString(), Map.of());
        return scoring.explain(conversation);
    }
}
