package app.hearth.statistics.agreement;

/** How much a disagreement weighs in a weighted kappa, by how far apart two of k ordered categories are. */
public enum Weighting {
    /** any disagreement weighs 1: Cohen's kappa of 1960 */
    NONE {
        @Override
        double of(double share) {
            return share > 0 ? 1 : 0;
        }
    },
    /** by the distance: two steps are twice as bad as one */
    LINEAR {
        @Override
        double of(double share) {
            return share;
        }
    },
    /** by the distance squared: far ones are what matters */
    QUADRATIC {
        @Override
        double of(double share) {
            return share * share;
        }
    };

    /** From the distance as a share of the largest possible, 0…1, to the weight, 0…1. */
    abstract double of(double share);
}
