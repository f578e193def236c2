package app.hearth.calibration;

import app.hearth.scorecard.Item;
import app.hearth.statistics.Bootstrap;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Figure;
import app.hearth.statistics.agreement.PairTable;
import app.hearth.statistics.agreement.Weighting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the raters of a session agree, and the machine with them, on the same conversations.
 *
 * @param rated of how many conversations at least two ratings are in
 */
record SessionReport(Reported reported, int rated, Totals people, Totals withMachine, List<ItemReport> items) {

    SessionReport {
        items = List.copyOf(items);
    }

    /** @param icc ICC(2,1), of the conversations that all rated */
    record Totals(Estimate<Figure> alpha, Estimate<Figure> icc) {}

    /**
     * One item.
     *
     * @param same how often two raters say the same
     * @param failures where one says not met, how often the other does
     * @param withMachine alpha with the machine as one more rater; null where only people judge
     * @param differing in how many conversations people differ
     */
    record ItemReport(
            Item item,
            Estimate<Figure> same,
            Estimate<Figure> alpha,
            Estimate<Figure> failures,
            @Nullable Estimate<Figure> withMachine,
            int differing) {}

    /**
     * Two raters and one item.
     *
     * @param second null for the machine
     * @param kappa weighted by the square of the distance where there are more than two steps
     */
    record PairReport(
            String first,
            @Nullable String second,
            Estimate<Figure> same,
            Estimate<Figure> kappa,
            Estimate<Figure> ac1) {

        static PairReport of(String first, @Nullable String second, PairTable table, Weighting weighting) {
            return new PairReport(
                    first,
                    second,
                    table.percentAgreement(Figure.USUAL_LEVEL),
                    table.kappa(weighting, Bootstrap.USUAL),
                    table.ac1(Bootstrap.USUAL));
        }
    }
}
