package app.hearth.lab.train;

import app.hearth.reading.Calibration;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.reading.Models;
import app.hearth.reading.Shares;
import app.hearth.reading.TurnReading;
import app.hearth.reading.linear.Learning;
import app.hearth.reading.linear.LinearModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one model says of turns it has not seen: what follows for its outputs, and how good it is. */
final class Measuring {

    private static final int FOLDS = 5;

    private final String name;
    private final List<Sample> samples;
    private final List<Learning.Task> tasks;
    private final double[][] unseen;
    private final double[] shifts;
    private final Map<String, Calibration> calibrations = new TreeMap<>();

    /**
     * Takes what was said.
     *
     * @param unseen [sample][output], by models that have not seen the sample's conversation
     */
    Measuring(String name, List<Sample> samples, List<Learning.Task> tasks, double[][] unseen) {
        this.name = name;
        this.samples = samples;
        this.tasks = tasks;
        this.unseen = unseen;
        shifts = new double[tasks.size()];
    }

    String name() {
        return name;
    }

    Map<String, Calibration> calibrations() {
        return calibrations;
    }

    void shift(String output, double by) {
        var j = output(output);
        shifts[j] += by;
        for (var said : unseen) {
            said[j] += by;
        }
    }

    /** Moves an output to where its F1 is best. */
    void shiftToBest(String output) {
        var j = output(output);
        shift(output, CrossValidation.shift(tasks.get(j), unseen, j));
    }

    /** The model with its outputs moved and stretched as the unseen turns tell. */
    LinearModel finished(LinearModel learned) {
        var model = learned.shifted(shifts);
        for (var j = 0; j < tasks.size(); j++) {
            if (tasks.get(j).amount()) {
                model = model.scaled(j, CrossValidation.factor(tasks.get(j), unseen, j));
            }
        }
        return model;
    }

    /** Tells how good each output is, and calibrates it. */
    void print() {
        System.out.printf("%s, %d turns%n", name, samples.size());
        var emotions = name.startsWith("customer");
        for (var j = 0; j < tasks.size(); j++) {
            var line = CrossValidation.of(tasks.get(j), unseen, j);
            var output = tasks.get(j).output();
            var calibrated = !tasks.get(j).amount() && !(emotions && isEmotion(output));
            System.out.println("  " + line + (calibrated ? "  " + calibrate(output) : ""));
        }
        if (emotions) {
            calibrateEmotions();
        }
    }

    /** Learns the curve of an output; the figures are of turns on which it was not learned. */
    private Reliability calibrate(String output) {
        var all = new ArrayList<Calibrating.Scored>();
        var j = output(output);
        for (var i = 0; i < unseen.length; i++) {
            var sample = samples.get(i);
            if (sample.own()) {
                all.add(new Calibrating.Scored(
                        score(sample, output, unseen[i][j]),
                        tasks.get(j).target().applyAsDouble(i) > 0,
                        sample.group()));
            }
        }
        calibrations.put(name + "." + output, Calibrating.curve(all));
        var reliability = new Reliability();
        for (var fold = 0; fold < FOLDS; fold++) {
            var kept = fold;
            var curve = Calibrating.curve(
                    all.stream().filter(one -> one.group() % FOLDS != kept).toList());
            all.stream()
                    .filter(one -> one.group() % FOLDS == kept)
                    .forEach(one -> reliability.add(curve.of(one.score()), one.holds()));
        }
        return reliability;
    }

    private void calibrateEmotions() {
        var all = new ArrayList<Calibrating.Felt>();
        for (var i = 0; i < unseen.length; i++) {
            if (samples.get(i).own() && samples.get(i).byRules() instanceof TurnReading.Customer byRules) {
                var scores = new ArrayList<Double>();
                var holds = 0;
                var k = 0;
                for (var emotion : Emotion.values()) {
                    scores.add(Shares.emotion(emotion, unseen[i][output(emotion.wire())], byRules.emotionScores()));
                    holds = samples.get(i).label().emotion().equals(emotion.wire()) ? k : holds;
                    k++;
                }
                all.add(new Calibrating.Felt(scores, holds, samples.get(i).group()));
            }
        }
        calibrations.put(name + "." + Models.EMOTION, Calibrating.temperature(all));
        var strongest = new Reliability();
        var each = new TreeMap<String, Reliability>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var kept = fold;
            var slope = Calibrating.temperature(all.stream()
                            .filter(one -> one.group() % FOLDS != kept)
                            .toList())
                    .slope();
            all.stream().filter(one -> one.group() % FOLDS == kept).forEach(one -> {
                var shares = Calibrating.shares(one.scores(), slope);
                var most = 0;
                var k = 0;
                for (var emotion : Emotion.values()) {
                    each.computeIfAbsent(emotion.wire(), wire -> new Reliability())
                            .add(shares[k], one.holds() == k);
                    most = shares[k] > shares[most] ? k : most;
                    k++;
                }
                strongest.add(shares[most], most == one.holds());
            });
        }
        System.out.println("  rules and model together, each emotion");
        each.forEach((wire, reliability) -> System.out.printf("    %-20s %s%n", wire, reliability));
        System.out.printf("  the emotion told: %s%n%s", strongest, strongest.table());
    }

    private static double score(Sample sample, String output, double logit) {
        return switch (sample.byRules()) {
            case TurnReading.Agent agent -> {
                var scores = agent.behaviourScores().entrySet().stream()
                        .filter(entry -> entry.getKey().wire().equals(output))
                        .mapToDouble(Map.Entry::getValue);
                yield Shares.behaviour(logit, scores.sum());
            }
            case TurnReading.Customer customer -> {
                var flag = flag(output);
                yield Shares.flag(flag, logit, customer.flags().contains(flag));
            }
        };
    }

    private static Flag flag(String output) {
        for (var flag : Flag.values()) {
            if (flag.wire().equals(output)) {
                return flag;
            }
        }
        throw new IllegalArgumentException("No flag is called " + output + ".");
    }

    private static boolean isEmotion(String output) {
        for (var emotion : Emotion.values()) {
            if (emotion.wire().equals(output)) {
                return true;
            }
        }
        return false;
    }

    private int output(String output) {
        for (var j = 0; j < tasks.size(); j++) {
            if (tasks.get(j).output().equals(output)) {
                return j;
            }
        }
        throw new IllegalArgumentException("The model tells no " + output + ".");
    }
}
