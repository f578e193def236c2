package app.hearth.lab.train;

import java.util.ArrayList;
import java.util.List;

/** How well probabilities keep what they promise. */
final class Reliability {

    private static final int BINS = 10;

    private final List<Double> told = new ArrayList<>();
    private final List<Boolean> held = new ArrayList<>();

    void add(double probability, boolean holds) {
        told.add(probability);
        held.add(holds);
    }

    void addAll(Reliability other) {
        told.addAll(other.told);
        held.addAll(other.held);
    }

    /** The mean squared distance from the truth. */
    double brier() {
        var sum = 0.0;
        for (var i = 0; i < told.size(); i++) {
            sum += Math.pow(told.get(i) - (held.get(i) ? 1 : 0), 2);
        }
        return sum / Math.max(1, told.size());
    }

    /** The expected calibration error: how far each tenth of the scale is off, by how many fall into it. */
    double error() {
        var error = 0.0;
        for (var bin : bins()) {
            error += Math.abs(bin.promised - bin.kept);
        }
        return error / Math.max(1, told.size());
    }

    @Override
    public String toString() {
        return "ECE %.3f  Brier %.3f".formatted(error(), brier());
    }

    /** A line for each tenth of the scale: how many, the mean told, the share that held. */
    String table() {
        var text = new StringBuilder();
        for (var bin : bins()) {
            if (bin.count > 0) {
                text.append("      n %5d  told %.2f  held %.2f%n"
                        .formatted(bin.count, bin.promised / bin.count, bin.kept / bin.count));
            }
        }
        return text.toString();
    }

    private List<Bin> bins() {
        var bins = new ArrayList<Bin>();
        for (var i = 0; i < BINS; i++) {
            bins.add(new Bin());
        }
        for (var i = 0; i < told.size(); i++) {
            bins.get(Math.min(BINS - 1, (int) (told.get(i) * BINS))).add(told.get(i), held.get(i));
        }
        return bins;
    }

    private static final class Bin {

        private int count;
        private double promised;
        private double kept;

        void add(double probability, boolean holds) {
            count++;
            promised += probability;
            kept += holds ? 1 : 0;
        }
    }
}
