package app.hearth.lab.train;

import app.hearth.reading.Calibration;
import java.util.List;

/** Learns how scores of turns that no model has seen become probabilities. */
final class Calibrating {

    private static final int STEPS = 50;
    private static final double LEAST_SLOPE = 0.05;

    private Calibrating() {}

    /** A score of a turn, whether what it stands for holds, and the turn's conversation. */
    record Scored(double score, boolean holds, int group) {}

    /** The scores of all emotions of a turn, the one that holds, and the turn's conversation. */
    record Felt(List<Double> scores, int holds, int group) {}

    /** Platt's logistic curve by Newton's method, with his targets, which keep few examples from making it too sure. */
    static Calibration curve(List<Scored> all) {
        var yes = all.stream().filter(Scored::holds).count();
        var no = all.size() - yes;
        var high = (yes + 1.0) / (yes + 2.0);
        var low = 1.0 / (no + 2.0);
        var slope = 1.0;
        var shift = Math.log((yes + 1.0) / (no + 1.0));
        for (var step = 0; step < STEPS; step++) {
            var gradientSlope = 0.0;
            var gradientShift = 0.0;
            var aa = 1e-9;
            var ab = 0.0;
            var bb = 1e-9;
            for (var one : all) {
                var p = new Calibration(slope, shift).of(one.score());
                var error = p - (one.holds() ? high : low);
                var curvature = Math.max(1e-12, p * (1 - p));
                gradientSlope += error * one.score();
                gradientShift += error;
                aa += curvature * one.score() * one.score();
                ab += curvature * one.score();
                bb += curvature;
            }
            var determinant = aa * bb - ab * ab;
            slope -= Math.clamp((bb * gradientSlope - ab * gradientShift) / determinant, -1, 1);
            shift -= Math.clamp((aa * gradientShift - ab * gradientSlope) / determinant, -1, 1);
            slope = Math.max(LEAST_SLOPE, slope);
        }
        return new Calibration(slope, shift);
    }

    /** One factor for the scores of all emotions, so that their order stays. */
    static Calibration temperature(List<Felt> all) {
        var best = 1.0;
        var least = Double.POSITIVE_INFINITY;
        for (var slope = 0.3; slope < 3; slope += 0.01) {
            var loss = 0.0;
            for (var one : all) {
                loss -= Math.log(shares(one.scores(), slope)[one.holds()]);
            }
            if (loss < least) {
                least = loss;
                best = slope;
            }
        }
        return new Calibration(best, 0);
    }

    static double[] shares(List<Double> scores, double slope) {
        var most = Double.NEGATIVE_INFINITY;
        for (var score : scores) {
            most = Math.max(most, score);
        }
        var sum = 0.0;
        var shares = new double[scores.size()];
        for (var i = 0; i < scores.size(); i++) {
            shares[i] = Math.exp(slope * (scores.get(i) - most));
            sum += shares[i];
        }
        for (var i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
