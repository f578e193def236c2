package app.hearth.signals;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.reading.ConversationReading.Path;
import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction;
import app.hearth.reading.NeedVectors;
import app.hearth.signals.FindingSimilar.One;
import app.hearth.signals.FindingSimilar.State;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SimilarController {

    private static final int EXCERPT = 120;

    private final FindingSimilar finding;

    SimilarController(FindingSimilar finding) {
        this.finding = finding;
    }

    /**
     * Conversations about the like, the closest first, among those that began in a span and that the caller may see.
     */
    @GetMapping("/api/conversations/{id}/similar")
    @Allowed(token = "conversation:read")
    SimilarView similar(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "10") @Min(1) @Max(50) int limit) {
        var similar = finding.to(caller, new ConversationId(id), from, to, limit);
        return new SimilarView(
                similar.state(),
                similar.from(),
                similar.to(),
                similar.looked(),
                similar.closest().stream().map(SimilarConversation::of).toList());
    }

    /**
     * What was found.
     *
     * @param looked how many conversations were compared
     */
    record SimilarView(State state, Instant from, Instant to, long looked, List<SimilarConversation> items) {}

    /**
     * A similar conversation.
     *
     * @param words in which the customer states the need
     * @param closeness up to 1, which is the same
     * @param sameNeed whether it is so close that it is probably about the same need
     */
    record SimilarConversation(
            UUID id,
            Instant startedAt,
            String words,
            double closeness,
            boolean sameNeed,
            String need,
            Path path,
            Satisfaction.Level satisfaction,
            Resolved.State resolved) {

        static SimilarConversation of(One one) {
            return new SimilarConversation(
                    one.id().value(),
                    one.id().startedAt(),
                    excerpt(one.words()),
                    Math.round(one.closeness() * 1000) / 1000.0,
                    one.closeness() >= NeedVectors.SAME_NEED,
                    one.reading().need(),
                    one.reading().path(),
                    one.reading().satisfaction().level(),
                    one.reading().resolved().state());
        }

        private static String excerpt(String words) {
            if (words.length() <= EXCERPT) {
                return words;
            }
            var end = Character.isHighSurrogate(words.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
            return words.substring(0, end) + "…";
        }
    }
}
