package app.hearth.practice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a sitting when its words are gone.
 *
 * @param satisfaction the probability of a good grade, 0…1
 * @param score by the card in use, 0…100; null where it says nothing about so little
 * @param scorecard the card's id
 * @param items for each item that was judged, the share that was reached, 0…1
 * @param acts how often each act was done, by its name on the wire
 */
record TrainingResult(
        double satisfaction,
        @Nullable Double score,
        String scorecard,
        int version,
        int turns,
        Map<String, Double> items,
        Map<String, Integer> acts) {

    TrainingResult {
        items = Map.copyOf(items);
        acts = Map.copyOf(acts);
    }
}
