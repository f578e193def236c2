package app.hearth.calibration;

import app.hearth.scorecard.Scorecard;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Figure;
import java.util.List;

/**
 * How far people agree about a card, and the machine with people.
 *
 * @param card the version that was reviewed last; reviews by others are left out
 * @param inUse the version that measures now
 * @param reader the version of the reader that was last held against; what another said is left out
 * @param conversations of the sample, reviewed by that version of the card
 * @param twice how many of them two people reviewed
 * @param people of total scores
 * @param machine of total scores
 */
record CardAgreement(
        Scorecard card,
        Scorecard inUse,
        String reader,
        int conversations,
        int twice,
        Totals people,
        Totals machine,
        List<ItemAgreement> items) {

    CardAgreement {
        items = List.copyOf(items);
    }

    /**
     * How far two agree about the total score.
     *
     * @param alpha on a scale of points
     * @param icc ICC(2,1): the share of the variance that lies in the conversations
     * @param near how often they are ten points or less apart
     */
    record Totals(Estimate<Figure> alpha, Estimate<Figure> icc, Estimate<Figure> near) {}
}
