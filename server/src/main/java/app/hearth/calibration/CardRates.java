package app.hearth.calibration;

import app.hearth.scorecard.Item;
import app.hearth.scorecard.Scorecard;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.rates.PoweredMean;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well many conversations went: as the machine has it, and as people would.
 *
 * @param conversations that the machine scored
 * @param reviewed how many of them are of the sample and were reviewed
 * @param score the mean total score
 * @param critical the share of conversations in which a critical item was not met
 */
record CardRates(Scorecard card, int conversations, int reviewed, Rate score, Rate critical, List<ItemRate> items) {

    CardRates {
        items = List.copyOf(items);
    }

    /**
     * A mean.
     *
     * @param machine of what the machine said alone; null without a conversation
     * @param corrected what people would find if they reviewed all
     */
    record Rate(@Nullable Double machine, Estimate<PoweredMean> corrected) {}

    /** The share of conversations in which an item was not met. */
    record ItemRate(Item item, Rate failed) {}
}
