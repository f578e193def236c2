package app.hearth.statistics.rates;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Figure;
import app.hearth.statistics.Quantiles;
import app.hearth.statistics.Reason;

/**
 * How many have a mark, from how many a machine marked and how often it errs (Rogan and Gladen 1978), with the interval
 * of Lang and Reiczigel (2014), which allows for its errors being known from a sample only. Where people's verdicts are
 * a random part of the very units counted, {@link PredictionPowered} assumes less and is to be preferred.
 */
public final class RoganGladen {

    /** With fewer cases of either kind the machine's errors are not known well enough. */
    public static final int FEWEST_CASES = 10;

    private RoganGladen() {}

    /**
     * The share that has the mark, 0…1.
     *
     * @param flagged how many of the units the machine marked
     * @param judged how many units it judged, none of which need be among those of the record
     * @return too few judged units or known cases; not identified where the machine may be guessing
     */
    public static Estimate<Figure> share(int flagged, int judged, MachineRecord record, double level) {
        if (flagged < 0 || flagged > judged) {
            throw new IllegalArgumentException("no share: %d of %d".formatted(flagged, judged));
        }
        if (judged == 0) {
            return new NotEnough<>(Counted.UNITS, 0, 1);
        }
        var cases = Math.min(record.marked(), record.unmarked());
        if (cases < FEWEST_CASES) {
            return new NotEnough<>(Counted.CASES, cases, FEWEST_CASES);
        }
        var z = Quantiles.normal(level);
        var finding = Trials.of(record.found(), record.marked(), 1);
        var clearing = Trials.of(record.cleared(), record.unmarked(), 1);
        var flags = Trials.of(flagged, judged, z * z / 2);
        var better = finding.share + clearing.share - 1;
        if (better <= z * Math.sqrt(finding.variance() + clearing.variance())) {
            return new NotIdentified<>(Reason.NO_BETTER_THAN_CHANCE);
        }
        var shrunken = Math.clamp((flags.share + clearing.share - 1) / better, 0, 1);
        var error = Math.sqrt(flags.variance()
                        + shrunken * shrunken * finding.variance()
                        + (1 - shrunken) * (1 - shrunken) * clearing.variance())
                / better;
        var centre = shrunken + 2 * z * z * (shrunken * finding.variance() - (1 - shrunken) * clearing.variance());
        var plain = ((double) flagged / judged + (double) record.cleared() / record.unmarked() - 1)
                / ((double) record.found() / record.marked() + (double) record.cleared() / record.unmarked() - 1);
        return new Estimated<>(Figure.of(plain, centre - z * error, centre + z * error, level, judged)
                .within(0, 1));
    }

    /** A share moved a little towards a half, as if some more trials of either kind had been made. */
    private record Trials(double share, double worth) {

        static Trials of(int successes, int trials, double more) {
            return new Trials((successes + more) / (trials + 2 * more), trials + 2 * more);
        }

        double variance() {
            return share * (1 - share) / worth;
        }
    }
}
