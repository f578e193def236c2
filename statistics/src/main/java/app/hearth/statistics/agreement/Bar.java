package app.hearth.statistics.agreement;

import java.util.OptionalDouble;

/**
 * How high the bar for a machine is.
 *
 * @param margin by how much its alpha with people may fall short of theirs with each other
 * @param sureness in which share of resamples that must hold
 * @param recall the least recall of its worst class
 * @param violation of a critical item, the class it must not overlook
 * @param criticalRecall the least recall of that class
 */
public record Bar(double margin, double sureness, double recall, OptionalDouble violation, double criticalRecall) {

    /** For an ordinary item: alpha within 0.05 with 90 % sureness, worst recall 0.80. */
    public static Bar ordinary() {
        return new Bar(0.05, 0.90, 0.80, OptionalDouble.empty(), 0.95);
    }

    /** For a critical item also a recall of 0.95 of violations. */
    public static Bar critical(double violation) {
        return new Bar(0.05, 0.90, 0.80, OptionalDouble.of(violation), 0.95);
    }

    /** Whether a class is the violation of a critical item. */
    boolean guards(double value) {
        return violation.isPresent() && violation.getAsDouble() == value;
    }

    double recallOf(double value) {
        return guards(value) ? criticalRecall : recall;
    }
}
