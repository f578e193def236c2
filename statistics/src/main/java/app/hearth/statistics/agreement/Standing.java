package app.hearth.statistics.agreement;

/**
 * What may be built on an alpha, by Krippendorff's customary bounds. The bounds are a custom, not a law: show the
 * interval beside them.
 */
public enum Standing {
    /** 0.80 and above: rely on it */
    RELIABLE("reliable", 0.80),
    /** from 0.667: tentative conclusions only */
    TENTATIVE("tentative", 2.0 / 3),
    /** from 0.50: calibrate */
    WEAK("weak", 0.50),
    /** below 0.50: after two calibrations the item is written anew or does not count */
    UNUSABLE("unusable", Double.NEGATIVE_INFINITY);

    private final String code;
    private final double from;

    Standing(String code, double from) {
        this.code = code;
        this.from = from;
    }

    /** The standing of a coefficient, up to 1. */
    public static Standing of(double alpha) {
        for (var standing : values()) {
            if (alpha >= standing.from) {
                return standing;
            }
        }
        throw new IllegalArgumentException("no coefficient: " + alpha);
    }

    /** Stable, in lower case. */
    public String code() {
        return code;
    }
}
