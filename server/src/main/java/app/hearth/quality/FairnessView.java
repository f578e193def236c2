package app.hearth.quality;

import app.hearth.document.Bilingual;
import app.hearth.people.AgentSet;
import app.hearth.scorecard.Fairness.Flip;
import app.hearth.scorecard.Fairness.ItemFairness;
import app.hearth.statistics.Figure;
import app.hearth.statistics.rates.Wilson;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * How a draft fares in other words.
 *
 * @param edit of the draft that was tried
 * @param unfair whether an item's verdicts flip too often
 */
record FairnessView(int edit, String state, int done, int total, boolean unfair, List<FairItemView> items) {

    /**
     * An item.
     *
     * @param share of the pairs that got two verdicts, with its interval at 95 %; null where it never applied
     */
    record FairItemView(
            String id,
            Bilingual name,
            int pairs,
            int flips,
            @Nullable FlipShareView share,
            boolean unfair,
            List<Flip> shown) {}

    record FlipShareView(double value, double lower, double upper) {}

    static FairnessView of(int edit, Future<?> future, FairnessRun run, AgentSet visible) {
        return switch (future.state()) {
            case RUNNING -> new FairnessView(edit, "running", run.done(), run.total(), false, List.of());
            case FAILED, CANCELLED -> new FairnessView(edit, "failed", run.done(), run.total(), false, List.of());
            case SUCCESS ->
                new FairnessView(
                        edit,
                        "done",
                        run.done(),
                        run.total(),
                        !run.unfair().isEmpty(),
                        run.items().stream()
                                .map(item -> item(item, run, visible))
                                .toList());
        };
    }

    private static FairItemView item(ItemFairness item, FairnessRun run, AgentSet visible) {
        return new FairItemView(
                item.item().id(),
                item.item().name(),
                item.pairs(),
                item.flips(),
                Wilson.share(item.flips(), item.pairs(), Figure.USUAL_LEVEL)
                        .known()
                        .map(it -> new FlipShareView(it.value(), it.lower(), it.upper()))
                        .orElse(null),
                run.unfair().contains(item.item().id()),
                item.shown().stream()
                        .filter(flip -> run.maySee(flip.talk(), visible))
                        .toList());
    }
}
