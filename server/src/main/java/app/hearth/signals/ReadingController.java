package app.hearth.signals;

import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.reading.Needs;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReadingController {

    private final Conversations conversations;
    private final Signals signals;

    ReadingController(Conversations conversations, Signals signals) {
        this.conversations = conversations;
        this.signals = signals;
    }

    /** The reading that is shown, or that of another version. */
    @GetMapping("/api/conversations/{id}/reading")
    @Allowed(token = "conversation:read")
    ReadingView show(Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable String reader) {
        var visible = conversations.visible(caller, new ConversationId(id));
        var conversation = visible.id();
        var reading = reader == null ? signals.of(conversation) : signals.of(conversation, reader);
        return ReadingView.of(visible.toTranscript(), reading, signals.readersOf(conversation));
    }

    /** The needs a conversation can be about, with the names that pages show. */
    @GetMapping("/api/needs")
    @Allowed
    List<Needs.Need> needs() {
        return Needs.all();
    }
}
