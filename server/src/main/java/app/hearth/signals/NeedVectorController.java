package app.hearth.signals;

import app.hearth.conversation.Conversations;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/need-vectors")
@Allowed(Role.ADMIN)
class NeedVectorController {

    private final NeedWorkTable works;
    private final NeedEmbedding embedding;
    private final Conversations conversations;

    NeedVectorController(NeedWorkTable works, NeedEmbedding embedding, Conversations conversations) {
        this.works = works;
        this.embedding = embedding;
        this.conversations = conversations;
    }

    /** How far the vectors of the needs are. */
    @GetMapping
    NeedVectorsView show() {
        var work = works.get();
        var waiting = works.waiting();
        var total = conversations.count();
        var rate = work.perSecond();
        return new NeedVectorsView(
                work.model(),
                work.paused(),
                Math.max(0, total - waiting.pending() - waiting.failed()),
                total,
                waiting.failed(),
                rate,
                work.paused() || rate == null || rate <= 0 ? null : (Long) Math.round(waiting.pending() / rate));
    }

    /** Pauses the making of vectors; those that are made stay. */
    @PostMapping("/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(Caller caller) {
        embedding.pause(caller, true);
    }

    /** Goes on after a pause. */
    @PostMapping("/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(Caller caller) {
        embedding.pause(caller, false);
    }

    /**
     * How far it is.
     *
     * @param done conversations that have their vector
     * @param failed conversations whose vector could not be made
     * @param secondsLeft about how long it will take yet
     */
    record NeedVectorsView(
            @Nullable String model,
            boolean paused,
            long done,
            long total,
            long failed,
            @Nullable Double perSecond,
            @Nullable Long secondsLeft) {}
}
