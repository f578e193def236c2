package app.hearth.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a condition finds in one conversation.
 *
 * @param confidence 0…1, how probable the truth is; null where it rests on nothing that has a probability
 * @param sights where it shows or, if it does not, where it was due; in order of turns
 */
record Finding(Truth truth, @Nullable Double confidence, List<Sight> sights) {

    static final Finding MOOT = new Finding(Truth.MOOT, null, List.of());

    /** Only a person can tell. */
    static final Finding FOR_A_PERSON = new Finding(Truth.UNSURE, null, List.of());

    Finding negated() {
        return new Finding(truth.negated(), confidence, sights);
    }
}
