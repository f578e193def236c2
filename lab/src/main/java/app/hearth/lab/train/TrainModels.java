package app.hearth.lab.train;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Examples;
import app.hearth.reading.Flag;
import app.hearth.reading.Models;
import app.hearth.reading.linear.Learning;
import app.hearth.reading.linear.LinearModel;
import app.hearth.transcript.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Learns the models that ship: {@code TrainModels OPEN_DATA OUT}. The same texts give the same bytes. Prints for each
 * output what cross-validation says of it.
 */
public final class TrainModels {

    private static final List<String> CHINESE = List.of("zh-shop.txt", "zh-weibo.txt", "zh-mixed.txt");
    private static final List<String> ENGLISH = List.of("en-support.txt");
    private static final double OWN = 4;

    /** The strongest of them counts, so none is moved on its own. */
    private static final Set<String> EMOTIONS =
            Arrays.stream(Emotion.values()).map(Emotion::wire).collect(Collectors.toSet());

    /**
     * The texts were written so that rare emotions occur often enough to be learned; live talk has fewer of them. What
     * is added to their logits takes that back.
     */
    private static final Map<String, Double> LIVE =
            Map.of("confused", -0.8, "pleased", -0.4, "disappointed", -0.4, "frustrated", 0.4, "angry", 0.2);

    private final Examples examples = new Examples();
    private final OpenData open = new OpenData();
    private final Map<String, LinearModel> models = new TreeMap<>();

    private TrainModels() {}

    public static void main(String... arguments) throws IOException {
        var data = Path.of(arguments[0]);
        var training = new TrainModels();
        training.agents();
        training.customers(Models.CUSTOMER_ZH, training.own(CHINESE, Speaker.CUSTOMER, 1), List.of(), 2);
        training.offensive(data.resolve("cold_zh.dev.jsonl"));
        training.customers(
                Models.CUSTOMER_EN,
                training.own(ENGLISH, Speaker.CUSTOMER, OWN),
                training.open.emotions(data.resolve("goemotions_en.dev.jsonl")),
                3);
        var bytes = new Models(training.models).toBytes();
        Files.write(Path.of(arguments[1]), bytes);
        System.out.printf("%s: %,d bytes%n", arguments[1], bytes.length);
    }

    private void agents() {
        var all = new ArrayList<>(own(CHINESE, Speaker.AGENT, 1));
        all.addAll(own(ENGLISH, Speaker.AGENT, 1));
        var fitting = new Fitting(all, 2);
        var tasks = new ArrayList<Learning.Task>();
        for (var behaviour : Behaviour.values()) {
            tasks.add(yesNo(behaviour.wire(), all, label -> label.signals().contains(behaviour.wire()), 8, s -> 1));
        }
        keep(Models.AGENT, fitting, tasks, all);
    }

    private void customers(String name, List<Sample> own, List<Sample> sentences, int fewest) {
        var all = new ArrayList<>(own);
        all.addAll(sentences);
        var tasks = new ArrayList<Learning.Task>();
        for (var emotion : Emotion.values()) {
            tasks.add(yesNo(emotion.wire(), all, label -> label.emotion().equals(emotion.wire()), 4, Sample::weight));
        }
        tasks.add(new Learning.Task(
                Models.VALENCE,
                i -> all.get(i).label().valence() / 2.0,
                i -> all.get(i).weight(),
                true,
                1));
        for (var flag : Flag.values()) {
            tasks.add(yesNo(
                    flag.wire(),
                    all,
                    label -> label.signals().contains(flag.wire()),
                    4,
                    one -> one.weight() == 1 && !sentences.isEmpty() ? 0 : 1));
        }
        keep(name, new Fitting(all, fewest), tasks, all);
    }

    private void offensive(Path cold) {
        var all = new ArrayList<>(own(CHINESE, Speaker.CUSTOMER, 2));
        all.addAll(open.offensive(cold));
        var tasks = List.of(yesNo(
                Flag.OFFENSIVE.wire(),
                all,
                label -> label.signals().contains(Flag.OFFENSIVE.wire()),
                8,
                Sample::weight));
        keep(Models.OFFENSIVE_ZH, new Fitting(all, 3), tasks, all);
    }

    private void keep(String name, Fitting fitting, List<Learning.Task> tasks, List<Sample> samples) {
        var unseen = fitting.unseen(tasks);
        System.out.printf("%s, %d turns%n", name, samples.size());
        var shifts = new double[tasks.size()];
        for (var j = 0; j < shifts.length; j++) {
            var output = tasks.get(j).output();
            shifts[j] = EMOTIONS.contains(output)
                    ? LIVE.getOrDefault(output, 0.0)
                    : CrossValidation.shift(tasks.get(j), unseen, j);
            for (var said : unseen) {
                said[j] += shifts[j];
            }
            System.out.println("  " + CrossValidation.of(tasks.get(j), unseen, j));
        }
        var model = fitting.whole(tasks).shifted(shifts);
        for (var j = 0; j < tasks.size(); j++) {
            if (tasks.get(j).amount()) {
                model = model.scaled(j, CrossValidation.factor(tasks.get(j), unseen, j));
            }
        }
        System.out.printf("  %,d keys%n", model.size());
        models.put(name, model);
    }

    private static Learning.Task yesNo(
            String output,
            List<Sample> samples,
            Predicate<Corpus.Label> holds,
            double cost,
            ToDoubleFunction<Sample> weight) {
        return new Learning.Task(
                output,
                i -> holds.test(samples.get(i).label()) ? 1 : 0,
                i -> weight.applyAsDouble(samples.get(i)),
                false,
                cost);
    }

    private List<Sample> own(List<String> files, Speaker speaker, double weight) {
        var samples = new ArrayList<Sample>();
        var group = 0;
        for (var file : files) {
            for (var conversation : Corpus.in(file)) {
                var features = examples.of(conversation.transcript());
                for (var turn = 0; turn < conversation.labels().size(); turn++) {
                    if (conversation.transcript().turns().get(turn).speaker() == speaker) {
                        samples.add(new Sample(
                                Objects.requireNonNull(features.get(turn)),
                                conversation.labels().get(turn),
                                group,
                                weight));
                    }
                }
                group++;
            }
        }
        return samples;
    }
}
