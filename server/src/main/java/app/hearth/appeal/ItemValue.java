package app.hearth.appeal;

import app.hearth.kernel.Refused;
import app.hearth.scorecard.Verdict;

/**
 * What an item comes to: a verdict and how much of its weight that gives.
 *
 * @param share 1 where it is met, 0 where it is not or did not apply, between the two where it is partly
 */
record ItemValue(Verdict verdict, double share) {

    private static final double THOUSAND = 1000;

    ItemValue {
        share = Math.round(share * THOUSAND) / THOUSAND;
    }

    /** A value that a person may decide on or ask for. */
    static ItemValue checked(Verdict verdict, double share) {
        var fits = switch (verdict) {
            case MET -> share == 1;
            case PARTLY -> share >= 1 / THOUSAND && share <= 1 - 1 / THOUSAND;
            case NOT_MET, NOT_APPLICABLE -> share == 0;
            case PENDING -> false;
        };
        if (!fits) {
            throw Refused.invalid(
                    "appeal.value", "A share of %s does not go with '%s'.".formatted(share, verdict.wire()));
        }
        return new ItemValue(verdict, share);
    }

    /** Whether this leaves the agent with less. An item that did not apply leaves the score to the others. */
    boolean isWorseThan(ItemValue other) {
        return verdict.isJudged() && other.verdict.isJudged() && share < other.share;
    }

    /** Whether there is anything to ask for: what is fully met, did not apply or waits for a person is not. */
    boolean canBeQuestioned() {
        return verdict == Verdict.NOT_MET || verdict == Verdict.PARTLY;
    }
}
