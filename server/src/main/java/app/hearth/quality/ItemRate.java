package app.hearth.quality;

/**
 * How the machine judged one item in a stretch of time.
 *
 * @param conversations how many were looked at, by the card
 * @param judged in how many of them the item was met, partly or not
 * @param met in how many it was met
 */
public record ItemRate(String scorecard, String item, long conversations, long judged, long met) {

    /** The share of the conversations in which there was an occasion for it. */
    public double occasion() {
        return conversations == 0 ? 0 : judged / (double) conversations;
    }

    /** How much the share that met it differs from an earlier one, in standard errors; 0 where there are too few. */
    public double driftFrom(ItemRate before, int enough) {
        if (judged < enough || before.judged < enough) {
            return 0;
        }
        var pooled = (met + before.met) / (double) (judged + before.judged);
        var error = Math.sqrt(pooled * (1 - pooled) * (1.0 / judged + 1.0 / before.judged));
        return error == 0 ? 0 : (met / (double) judged - before.met / (double) before.judged) / error;
    }
}
