package app.hearth.calibration;

import app.hearth.reading.Head;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the reading was taught, and whether it gained anything.
 *
 * @param item the item whose verdicts taught it; null for whether the matter was settled
 * @param labels in how many conversations people decided it
 * @param measure what the numbers measure; null where nothing was tried
 * @param before how well it was told before
 * @param after how well it is told now, by cross-validation
 * @param from lower end of the 95 % interval of the gain
 * @param to upper end
 */
record TaughtLesson(
        @Nullable String item,
        int labels,
        Outcome outcome,
        @Nullable String measure,
        @Nullable Double before,
        @Nullable Double after,
        @Nullable Double from,
        @Nullable Double to) {

    /** What came of it. */
    enum Outcome {
        /** Better beyond doubt. */
        PROVEN,
        /** Not better beyond doubt, and so left out. */
        UNPROVEN,
        /** Too few labels to tell. */
        TOO_FEW,
        /** The id of the item is too long for the name of a category. */
        LONG_NAME,
        /** Labels that are nearly all the same. */
        ALIKE;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static TaughtLesson untried(@Nullable String item, int labels, Outcome outcome) {
        return new TaughtLesson(item, labels, outcome, null, null, null, null, null);
    }

    static TaughtLesson of(@Nullable String item, int labels, Head head) {
        var gain = head.gains().getFirst();
        return new TaughtLesson(
                item,
                labels,
                head.isProven() ? Outcome.PROVEN : Outcome.UNPROVEN,
                gain.measure(),
                gain.before(),
                gain.after(),
                gain.from(),
                gain.to());
    }
}
