package app.hearth.quality;

import app.hearth.scorecard.Scorecard;
import app.hearth.scorecard.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people found out about the machine as a judge of items. Whoever measures it tells. */
public interface ItemGates {

    /**
     * The items of a draft that count although the machine, by its present reader, judges them too badly to judge
     * alone. Items of which too little is known, or that look for something else than what was measured, are none.
     */
    List<BelowGate> below(Scorecard draft);

    /**
     * An item that missed its gate.
     *
     * @param critical whether it is a critical one
     */
    record BelowGate(String item, boolean critical, List<Missed> missed) {

        public BelowGate {
            missed = List.copyOf(missed);
        }
    }

    /**
     * A criterion that was missed.
     *
     * @param verdict the one that is overlooked; null where the criterion is about all of them
     */
    record Missed(String criterion, @Nullable Verdict verdict, double measured, double wanted) {

        @Override
        public String toString() {
            return "%s%s %.2f, wanted %.2f"
                    .formatted(criterion, verdict == null ? "" : " of " + verdict.wire(), measured, wanted);
        }
    }
}
