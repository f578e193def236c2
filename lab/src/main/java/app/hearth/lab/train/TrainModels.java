package app.hearth.lab.train;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Calibration;
import app.hearth.reading.Emotion;
import app.hearth.reading.Examples;
import app.hearth.reading.Flag;
import app.hearth.reading.Models;
import app.hearth.reading.linear.Learning;
import app.hearth.reading.linear.LinearModel;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
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
import java.util.stream.Stream;

/**
 * Learns the models that ship: {@code TrainModels OPEN_DATA OUT [MODEL…]}. The same texts give the same bytes. Prints
 * for each output what cross-validation says of it. Where models are named, only these are learned, and the others stay
 * as they ship.
 */
public final class TrainModels {

    static final List<String> CHINESE = List.of(
            "zh-shop.txt",
            "zh-weibo.txt",
            "zh-mixed.txt",
            "zh-more.txt",
            "zh-aside.txt",
            "zh-again.txt",
            "zh-desk.txt",
            "zh-mood.txt");

    /** Written for what agents ask for; its customers say next to nothing. */
    static final List<String> OF_AGENTS = List.of("zh-ask.txt");

    static final List<String> ENGLISH = List.of("en-support.txt", "en-more.txt", "en-aside.txt", "en-mood.txt");

    /** How many times a turn of our own counts beside a sentence of GoEmotions, and beside one of COLD. */
    private static final double BESIDE_SENTENCES = 4;

    private static final double BESIDE_COLD = 2;

    /**
     * The Chinese texts were written so that feelings occur often enough to be learned; live talk has fewer of them.
     * What is added to the logit of neutral takes that back.
     */
    private static final Map<String, Double> LIVE = Map.of(Models.CUSTOMER_ZH, 0.7);

    private final Examples examples = new Examples();
    private final OpenData open = new OpenData();
    private final Variants variants = new Variants();
    private final Map<String, LinearModel> models = new TreeMap<>();
    private final Map<String, Calibration> calibrations = new TreeMap<>();

    TrainModels() {}

    /** What a model learns from, and what it learns. */
    record Lesson(List<Sample> samples, List<Learning.Task> tasks, int fewest) {}

    public static void main(String... arguments) throws IOException {
        var data = Path.of(arguments[0]);
        var training = new TrainModels();
        var named = Set.of(Arrays.copyOfRange(arguments, 2, arguments.length));
        for (var model : List.of(Models.AGENT, Models.CUSTOMER_ZH, Models.CUSTOMER_EN, Models.OFFENSIVE_ZH)) {
            if (named.isEmpty() || named.contains(model)) {
                training.learn(model, data);
            } else {
                Models.shipped().copyTo(model, training.models, training.calibrations);
            }
        }
        var bytes = new Models(training.models, training.calibrations).toBytes();
        Files.write(Path.of(arguments[1]), bytes);
        System.out.printf("%s: %,d bytes%n", arguments[1], bytes.length);
    }

    private void learn(String model, Path data) {
        switch (model) {
            case Models.AGENT -> agents();
            case Models.CUSTOMER_ZH -> customers(model, ofChinese());
            case Models.CUSTOMER_EN -> customers(model, ofEnglish(data));
            default -> offensive(ofOffence(data));
        }
    }

    private void agents() {
        var all = new ArrayList<>(own(chineseOfAgents(), Speaker.AGENT));
        all.addAll(own(ENGLISH, Speaker.AGENT));
        var tasks = new ArrayList<Learning.Task>();
        for (var behaviour : Behaviour.values()) {
            tasks.add(yesNo(
                    behaviour.wire(), all, label -> label.signals().contains(behaviour.wire()), 8, false, one -> 1));
        }
        var fitting = new Fitting(all, 2);
        keep(new Measuring(Models.AGENT, all, tasks, fitting.unseen(tasks)), fitting.whole(tasks));
    }

    static List<String> chineseOfAgents() {
        return Stream.concat(CHINESE.stream(), OF_AGENTS.stream()).toList();
    }

    private Lesson ofChinese() {
        return ofCustomers(own(CHINESE, Speaker.CUSTOMER), List.of(), true);
    }

    Lesson ofEnglish(Path data) {
        return ofCustomers(
                own(ENGLISH, Speaker.CUSTOMER), open.emotions(data.resolve("goemotions_en.dev.jsonl")), false);
    }

    /** Emotions and flags are learned from our own turns alone; open sentences only help to tell good from bad. */
    private static Lesson ofCustomers(List<Sample> own, List<Sample> sentences, boolean chinese) {
        var all = new ArrayList<>(own);
        all.addAll(sentences);
        var tasks = new ArrayList<Learning.Task>();
        for (var emotion : Emotion.values()) {
            tasks.add(yesNo(
                    emotion.wire(),
                    all,
                    label -> label.emotion().equals(emotion.wire()),
                    4,
                    chinese,
                    one -> one.own() ? 1 : 0));
        }
        tasks.add(new Learning.Task(
                Models.VALENCE,
                i -> all.get(i).label().valence() / 2.0,
                i -> all.get(i).own() && !chinese ? BESIDE_SENTENCES : 1,
                true,
                1,
                false));
        for (var flag : Flag.values()) {
            tasks.add(yesNo(
                    flag.wire(),
                    all,
                    label -> label.signals().contains(flag.wire()),
                    4,
                    false,
                    one -> one.own() ? 1 : 0));
        }
        return new Lesson(all, tasks, chinese ? 2 : 3);
    }

    private void customers(String name, Lesson lesson) {
        var fitting = new Fitting(lesson.samples(), lesson.fewest());
        var measuring = new Measuring(name, lesson.samples(), lesson.tasks(), fitting.unseen(lesson.tasks()));
        measuring.shift(Emotion.NEUTRAL.wire(), LIVE.getOrDefault(name, 0.0));
        for (var flag : Flag.values()) {
            measuring.shiftToBest(flag.wire());
        }
        keep(measuring, fitting.whole(lesson.tasks()));
    }

    Lesson ofOffence(Path data) {
        var all = new ArrayList<>(own(CHINESE, Speaker.CUSTOMER));
        all.addAll(open.offensive(data.resolve("cold_zh.dev.jsonl")));
        var tasks = List.of(yesNo(
                Flag.OFFENSIVE.wire(),
                all,
                label -> label.signals().contains(Flag.OFFENSIVE.wire()),
                8,
                false,
                one -> one.own() ? BESIDE_COLD : 1));
        return new Lesson(all, tasks, 3);
    }

    private void offensive(Lesson lesson) {
        var fitting = new Fitting(lesson.samples(), lesson.fewest());
        var measuring =
                new Measuring(Models.OFFENSIVE_ZH, lesson.samples(), lesson.tasks(), fitting.unseen(lesson.tasks()));
        measuring.shiftToBest(Flag.OFFENSIVE.wire());
        keep(measuring, fitting.whole(lesson.tasks()));
    }

    private void keep(Measuring measuring, LinearModel learned) {
        var model = measuring.finished(learned);
        measuring.print();
        System.out.printf("  %,d keys%n", model.size());
        models.put(measuring.name(), model);
        calibrations.putAll(measuring.calibrations());
    }

    private static Learning.Task yesNo(
            String output,
            List<Sample> samples,
            Predicate<Corpus.Label> holds,
            double cost,
            boolean sharpened,
            ToDoubleFunction<Sample> weight) {
        return new Learning.Task(
                output,
                i -> holds.test(samples.get(i).label()) ? 1 : 0,
                i -> weight.applyAsDouble(samples.get(i)),
                false,
                cost,
                sharpened);
    }

    private List<Sample> own(List<String> files, Speaker speaker) {
        var samples = new ArrayList<Sample>();
        var group = 0;
        for (var file : files) {
            for (var conversation : Corpus.in(file)) {
                for (var transcript : told(conversation.transcript(), speaker)) {
                    var seen = examples.of(transcript);
                    for (var turn = 0; turn < conversation.labels().size(); turn++) {
                        if (transcript.turns().get(turn).speaker() == speaker) {
                            samples.add(Sample.of(
                                    transcript.turns().get(turn).text(),
                                    Objects.requireNonNull(seen.get(turn)),
                                    conversation.labels().get(turn),
                                    group,
                                    true));
                        }
                    }
                }
                group++;
            }
        }
        return samples;
    }

    /** What an agent says is learned in other words too; with customers that cost more than it brought. */
    private List<Transcript> told(Transcript transcript, Speaker speaker) {
        return speaker == Speaker.AGENT ? List.of(transcript, variants.of(transcript)) : List.of(transcript);
    }
}
