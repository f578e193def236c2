package app.hearth.calibration;

import app.hearth.people.AgentSet;
import app.hearth.quality.ScoredExtent;
import app.hearth.review.ReviewedCard;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rates as they were last computed, for as long as nothing that they rest on has changed. */
@Component
class RatesAtHand {

    private static final int MOST = 100;

    private final Map<Ground, CardRates> answers = new ConcurrentHashMap<>();

    /**
     * What rates rest on.
     *
     * @param version of the card in use
     * @param visible whose work may be seen
     * @param team whose work is asked for; null for all of it
     * @param reviewed null where nobody has reviewed by the card
     */
    record Ground(
            Question question,
            int version,
            AgentSet visible,
            @Nullable Set<UUID> team,
            ScoredExtent scored,
            @Nullable ReviewedCard reviewed) {}

    CardRates get(Ground ground, Supplier<CardRates> computing) {
        var known = answers.get(ground);
        if (known != null) {
            return known;
        }
        var fresh = computing.get();
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(ground, fresh);
        return fresh;
    }
}
