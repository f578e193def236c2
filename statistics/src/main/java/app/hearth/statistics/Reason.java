package app.hearth.statistics;

/** Why more of the same data would not make an estimate. The code is stable: pages translate it. */
public enum Reason {
    /** everybody chose one and the same category, so agreement beyond chance has no meaning */
    ONE_CATEGORY("one-category"),
    /** all values are the same, so there is nothing to explain */
    NO_VARIATION("no-variation"),
    /** raters fall into groups without a common unit, so that nobody can be compared across them */
    DISCONNECTED("disconnected"),
    /** every rater rated everything with everybody's values, no residual is left to measure noise by */
    NO_RESIDUAL("no-residual"),
    /** the machine does not tell the classes apart beyond doubt, so its counts cannot be corrected */
    NO_BETTER_THAN_CHANCE("no-better-than-chance"),
    /** a category is so rare that many a resample of the units would not contain it */
    RARE_CATEGORY("rare-category");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /** Stable, in lower case with hyphens. */
    public String code() {
        return code;
    }
}
