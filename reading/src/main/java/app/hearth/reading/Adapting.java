package app.hearth.reading;

import app.hearth.reading.ConversationReading.Satisfaction.Level;
import app.hearth.reading.linear.Features;
import app.hearth.reading.linear.Learning;
import app.hearth.transcript.Transcript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns a centre's own model from its verdicts, starting from what the standard reader finds, and tells by
 * cross-validation over whole conversations whether that gained anything.
 */
public final class Adapting {

    /** Fewer labels teach nothing that could be proven. */
    public static final int FEWEST = 100;

    private static final int FOLDS = 5;
    private static final int ROUNDS = 1000;
    private static final double COST = 2;

    private final Reader base;

    /** Learns on top of a reader. */
    public Adapting(Reader base) {
        this.base = base;
    }

    /**
     * What people said of one conversation.
     *
     * @param satisfaction −2…2, or NaN where they said nothing of the whole
     * @param turns classes of customer turns, by position
     */
    public record Verdict(Transcript transcript, double satisfaction, Map<Integer, Level> turns) {}

    /**
     * Learns.
     *
     * @throws IllegalArgumentException if there are fewer labels than {@link #FEWEST}
     */
    public ReadingModel learn(Target target, List<Verdict> verdicts) {
        return target == Target.CONVERSATION_SATISFACTION ? conversations(verdicts) : turns(verdicts);
    }

    private ReadingModel conversations(List<Verdict> verdicts) {
        var labelled = verdicts.stream()
                .filter(one -> !Double.isNaN(one.satisfaction())
                        && !one.transcript().turns().isEmpty())
                .toList();
        refuseTooFew(labelled.size());
        var transcripts = labelled.stream().map(Verdict::transcript).toList();
        var readings = base.read(transcripts);
        var features = SatisfactionFeatures.ofConversations(transcripts, readings);
        var learning = new Learning(features, 2);
        var truth = labelled.stream().mapToDouble(Verdict::satisfaction).toArray();
        var task = List.of(new Learning.Task(ReadingModel.SATISFACTION, i -> truth[i], i -> 1, true, COST));
        var unseen = unseen(
                learning, task, features, IntStream.range(0, truth.length).toArray());
        var said = Arrays.stream(unseen).mapToDouble(scores -> scores[0]).toArray();
        var before = readings.stream()
                .mapToDouble(reading -> reading.conversation().satisfaction().score())
                .toArray();
        var classes = Arrays.stream(truth).mapToInt(Agreement::classOf).toArray();
        var limits = Agreement.limits(said, classes);
        var gain = gain(
                "Spearman",
                truth.length,
                drawn -> Agreement.spearman(pick(truth, drawn), pick(before, drawn)),
                drawn -> Agreement.spearman(pick(truth, drawn), pick(said, drawn)));
        return new ReadingModel(
                Target.CONVERSATION_SATISFACTION, base.version(), learning.fit(task), limits[0], limits[1], gain);
    }

    private ReadingModel turns(List<Verdict> verdicts) {
        var transcripts = verdicts.stream().map(Verdict::transcript).toList();
        var readings = base.read(transcripts);
        var byTurn = SatisfactionFeatures.ofTurns(transcripts, readings);
        var features = new ArrayList<Features>();
        var groups = new ArrayList<Integer>();
        var truth = new ArrayList<Integer>();
        var before = new ArrayList<Integer>();
        for (var i = 0; i < verdicts.size(); i++) {
            for (var reading : readings.get(i).turns()) {
                var level = verdicts.get(i).turns().get(reading.turn());
                var seen = byTurn.get(i).get(reading.turn());
                if (level != null && seen != null && reading instanceof TurnReading.Customer customer) {
                    features.add(seen);
                    groups.add(i);
                    truth.add(Agreement.of(level));
                    before.add(Agreement.of(customer.valence()));
                }
            }
        }
        refuseTooFew(truth.size());
        var tasks = new ArrayList<Learning.Task>();
        for (var level : Level.values()) {
            var wanted = Agreement.of(level);
            tasks.add(new Learning.Task(level.wire(), i -> truth.get(i) == wanted ? 1 : 0, i -> 1, false, COST));
        }
        var learning = new Learning(features, 2);
        var unseen = unseen(
                learning, tasks, features, groups.stream().mapToInt(i -> i).toArray());
        var classes = truth.stream().mapToInt(i -> i).toArray();
        var shifts = Agreement.shifts(unseen, classes);
        var said = Arrays.stream(unseen)
                .mapToInt(scores -> Agreement.most(scores, shifts))
                .toArray();
        var old = before.stream().mapToInt(i -> i).toArray();
        var gain = gain(
                "macro-F1",
                classes.length,
                drawn -> Agreement.macroF1(pick(classes, drawn), pick(old, drawn)),
                drawn -> Agreement.macroF1(pick(classes, drawn), pick(said, drawn)));
        return new ReadingModel(
                Target.TURN_SATISFACTION, base.version(), learning.fit(tasks).shifted(shifts), 0, 0, gain);
    }

    private static double[][] unseen(
            Learning learning, List<Learning.Task> tasks, List<Features> features, int[] groups) {
        var said = new double[features.size()][];
        for (var fold = 0; fold < FOLDS; fold++) {
            var kept = fold;
            var model = learning.fit(
                    tasks,
                    IntStream.range(0, said.length)
                            .filter(i -> groups[i] % FOLDS != kept)
                            .toArray());
            for (var i = 0; i < said.length; i++) {
                if (groups[i] % FOLDS == kept) {
                    said[i] = model.score(features.get(i));
                }
            }
        }
        return said;
    }

    private static ReadingModel.Gain gain(String measure, int count, Measure before, Measure after) {
        var random = new Random(1);
        var gains = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var drawn = random.ints(count, 0, count).toArray();
            gains[round] = after.on(drawn) - before.on(drawn);
        }
        Arrays.sort(gains);
        var all = IntStream.range(0, count).toArray();
        return new ReadingModel.Gain(
                measure, before.on(all), after.on(all), gains[ROUNDS / 40], gains[ROUNDS - 1 - ROUNDS / 40], count);
    }

    private static void refuseTooFew(int labels) {
        if (labels < FEWEST) {
            throw new IllegalArgumentException(
                    "%d labels; at least %d are needed to tell whether anything is gained.".formatted(labels, FEWEST));
        }
    }

    private static double[] pick(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }

    private static int[] pick(int[] values, int[] places) {
        return Arrays.stream(places).map(i -> values[i]).toArray();
    }

    /** A figure of some of the labels. */
    private interface Measure {
        double on(int[] drawn);
    }
}
