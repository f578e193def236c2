package app.hearth.calibration;

import app.hearth.scorecard.Item;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Figure;
import app.hearth.statistics.agreement.GateVerdict;
import org.jspecify.annotations.Nullable;

/**
 * How far people agree about an item, and the machine with people.
 *
 * @param people two reviewers with each other
 * @param machine the machine with the first reviewer; null where only people judge
 * @param found of the failures that reviewers found, how many the machine found; null where only people judge
 * @param gate whether the machine may judge it alone; null where only people judge
 */
record ItemAgreement(
        Item item,
        Pairwise people,
        @Nullable Pairwise machine,
        @Nullable Estimate<Figure> found,
        @Nullable Estimate<GateVerdict> gate) {

    /**
     * How far two raters agree.
     *
     * @param same how often they say the same
     * @param alpha Krippendorff's, agreement beyond chance
     * @param ac1 Gwet's, the same, steady where failures are rare
     * @param kappa Cohen's, weighted by the square of the distance where there are more than two steps
     * @param failures where one says that it was not met, how often the other does
     */
    record Pairwise(
            Estimate<Figure> same,
            Estimate<Figure> alpha,
            Estimate<Figure> ac1,
            Estimate<Figure> kappa,
            Estimate<Figure> failures) {}
}
