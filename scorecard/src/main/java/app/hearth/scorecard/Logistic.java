package app.hearth.scorecard;

/**
 * A probability that rises with a number, fitted as by Platt (1999): both sides weigh the same however many they are,
 * and the fewer there are the less sure it gets.
 */
record Logistic(double slope, double offset) {

    private static final int STEPS = 100;
    private static final double LONGEST_STEP = 20;
    private static final double RIDGE = 1e-6;

    static Logistic through(double[] yes, double[] no) {
        var fit = new Fit();
        for (var step = 0; step < STEPS; step++) {
            fit.begin();
            fit.add(yes, (yes.length + 1.0) / (yes.length + 2), no.length / (double) Math.max(1, yes.length));
            fit.add(no, 1.0 / (no.length + 2), 1);
            fit.step();
        }
        return new Logistic(fit.slope, fit.offset);
    }

    double at(double number) {
        return 1 / (1 + Math.exp(-(slope * number + offset)));
    }

    /** The number at which it gets this probable. */
    double inverse(double probability) {
        return (Math.log(probability / (1 - probability)) - offset) / slope;
    }

    /** Newton's method for the two numbers. */
    private static final class Fit {

        private double slope = 10;
        private double offset = -5;
        private double bySlope;
        private double byOffset;
        private double slopeSlope;
        private double slopeOffset;
        private double offsetOffset;

        private void begin() {
            bySlope = 0;
            byOffset = 0;
            slopeSlope = RIDGE;
            slopeOffset = 0;
            offsetOffset = RIDGE;
        }

        private void add(double[] numbers, double target, double weight) {
            for (var number : numbers) {
                var probability = 1 / (1 + Math.exp(-(slope * number + offset)));
                var off = weight * (probability - target);
                var curvature = weight * probability * (1 - probability);
                bySlope += off * number;
                byOffset += off;
                slopeSlope += curvature * number * number;
                slopeOffset += curvature * number;
                offsetOffset += curvature;
            }
        }

        private void step() {
            var determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
            slope -= bounded((offsetOffset * bySlope - slopeOffset * byOffset) / determinant);
            offset -= bounded((slopeSlope * byOffset - slopeOffset * bySlope) / determinant);
        }

        private static double bounded(double step) {
            return Math.clamp(step, -LONGEST_STEP, LONGEST_STEP);
        }
    }
}
