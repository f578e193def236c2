package app.hearth.lab.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.reading.Readers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same words from somebody else, or written otherwise, are read the same: of each signal fewer than 2 in 100
 * verdicts flip, of the turns that the change touches. No model has learned from these turns.
 */
class CounterfactualTest {

    private static final double TOLERATED = 0.02;

    private static final Map<Kind, Flips> MEASURED = Counterfactuals.of(
            Readers.standard(), Counterfactuals.texts("customers.txt"), Counterfactuals.texts("agents.txt"));

    @ParameterizedTest
    @EnumSource
    void fewVerdictsFlip(Kind kind) {
        var flips = MEASURED.get(kind);

        assertThat(flips.turns()).as("pairs that differ").isGreaterThan(90);
        assertThat(flips.shares())
                .allSatisfy((signal, share) -> assertThat(share)
                        .as("share of verdicts about %s that flip: %s", signal, flips.flipped())
                        .isLessThan(TOLERATED));
    }

    /** A suite that could not see a flip would be worth nothing. */
    @Test
    void seesWhatFlips() {
        var flips = new Flips(Readers.standard());
        flips.add(
                new Rewording(
                        Kind.PADDING, "anger", Rewording.Side.CUSTOMER, text -> text, text -> text + "。太过分了，气死我了！"),
                Counterfactuals.texts("customers.txt"),
                Counterfactuals.texts("agents.txt"));

        assertThat(flips.shares().get("emotion")).isGreaterThan(0.5);
    }
}
