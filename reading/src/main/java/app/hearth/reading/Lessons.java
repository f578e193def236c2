package app.hearth.reading;

import app.hearth.reading.Lesson.Example;
import app.hearth.reading.linear.Features;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes lessons of what people said of conversations, and of what the reader told of the same. */
final class Lessons {

    /** A behaviour that is shown, or not shown, less often is left to the reader. */
    private static final int FEWEST_OF_A_KIND = 8;

    private final List<Labels> labels;
    private final List<Transcript> transcripts;
    private final List<Reading> readings;

    Lessons(List<Labels> labels, Reader reader) {
        this.labels = labels.stream()
                .filter(one -> !one.transcript().turns().isEmpty())
                .toList();
        transcripts = this.labels.stream().map(Labels::transcript).toList();
        readings = reader.read(transcripts);
    }

    /** A lesson, and of whose turns it is. */
    record Ready(Lesson lesson, boolean ofCustomers, boolean ofAgents) {}

    Ready of(Target target) {
        return switch (target.kind()) {
            case CONVERSATION_SATISFACTION -> new Ready(satisfaction(), false, false);
            case CONVERSATION_RESOLVED ->
                new Ready(
                        conversations(
                                Classes.STATES,
                                one -> one.resolved() == null
                                        ? null
                                        : one.resolved().wire(),
                                reading -> reading.resolved().state().wire()),
                        false,
                        false);
            case CONVERSATION_CATEGORY ->
                new Ready(conversations(List.of(), one -> one.categories().get(target.category()), null), false, false);
            case TURN_SATISFACTION ->
                new Ready(
                        turns(
                                Classes.LEVELS,
                                one -> one.satisfaction() == null
                                        ? null
                                        : one.satisfaction().wire(),
                                turn -> Agreement.level(Agreement.of(turn.valence()))
                                        .wire(),
                                true),
                        true,
                        false);
            case TURN_EMOTION ->
                new Ready(
                        turns(
                                Classes.EMOTIONS,
                                one -> one.emotion() == null
                                        ? null
                                        : one.emotion().wire(),
                                turn -> turn.emotion().wire(),
                                false),
                        true,
                        false);
            case TURN_BEHAVIOURS -> new Ready(behaviours(), false, true);
            case TURN_CATEGORY -> turnCategory(target.category());
        };
    }

    private Lesson satisfaction() {
        var used = some(one -> one.satisfaction());
        var wholes = used.stream().map(i -> readings.get(i).conversation()).toList();
        return new AmountLesson(
                examples(used),
                used.stream()
                        .mapToDouble(
                                i -> Objects.requireNonNullElse(labels.get(i).satisfaction(), 0.0))
                        .toArray(),
                wholes.stream().mapToDouble(it -> it.satisfaction().score()).toArray(),
                wholes.stream()
                        .mapToInt(it -> Agreement.of(it.satisfaction().level()))
                        .toArray());
    }

    private Lesson conversations(
            List<String> known,
            Function<Labels, @Nullable String> label,
            @Nullable Function<ConversationReading, String> told) {
        var used = some(label);
        var truth =
                used.stream().map(labels::get).map(label).map(String::valueOf).toList();
        var before = told == null
                ? null
                : used.stream()
                        .map(i -> told.apply(readings.get(i).conversation()))
                        .toList();
        return classes(examples(used), known, truth, before, new double[0]);
    }

    private Lesson turns(
            List<String> known,
            Function<Labels.OfTurn, @Nullable String> label,
            Function<TurnReading.Customer, String> told,
            boolean ordered) {
        var examples = new ArrayList<Example>();
        var truth = new ArrayList<String>();
        var before = new ArrayList<String>();
        var order = new ArrayList<Double>();
        walk(Speaker.CUSTOMER, (said, turn) -> label.apply(said) != null, (example, turn, said) -> {
            if (turn instanceof TurnReading.Customer customer) {
                examples.add(example);
                truth.add(String.valueOf(label.apply(said)));
                before.add(told.apply(customer));
                order.add(customer.valence());
            }
        });
        return classes(
                examples,
                known,
                truth,
                before,
                ordered ? order.stream().mapToDouble(Double::doubleValue).toArray() : new double[0]);
    }

    private Lesson behaviours() {
        var examples = new ArrayList<Example>();
        var truth = new ArrayList<Set<Behaviour>>();
        var before = new ArrayList<Set<Behaviour>>();
        walk(Speaker.AGENT, (said, turn) -> said.behaviours() != null, (example, turn, said) -> {
            if (turn instanceof TurnReading.Agent agent && said.behaviours() != null) {
                examples.add(example);
                truth.add(said.behaviours());
                before.add(agent.behaviours());
            }
        });
        var learned = Arrays.stream(Behaviour.values())
                .filter(one -> {
                    var shown = truth.stream().filter(set -> set.contains(one)).count();
                    return shown >= FEWEST_OF_A_KIND && truth.size() - shown >= FEWEST_OF_A_KIND;
                })
                .toList();
        return new SetLesson(
                examples,
                learned.stream().map(Behaviour::wire).toList(),
                table(learned, truth),
                table(learned, before));
    }

    private Ready turnCategory(String name) {
        var examples = new ArrayList<Example>();
        var truth = new ArrayList<String>();
        var of = new boolean[2];
        for (var speaker : List.of(Speaker.CUSTOMER, Speaker.AGENT)) {
            walk(speaker, (said, turn) -> said.categories().containsKey(name), (example, turn, said) -> {
                examples.add(example);
                truth.add(String.valueOf(said.categories().get(name)));
                of[speaker == Speaker.CUSTOMER ? 0 : 1] = true;
            });
        }
        return new Ready(classes(examples, List.of(), truth, null, new double[0]), of[0], of[1]);
    }

    /** Without a reader to compare with, the commonest class is what is told before. */
    private static Lesson classes(
            List<Example> examples,
            List<String> known,
            List<String> truth,
            @Nullable List<String> before,
            double[] order) {
        var names = known.isEmpty() ? List.copyOf(new TreeSet<>(truth)) : known;
        var counts = new HashMap<String, Integer>();
        truth.forEach(name -> counts.merge(name, 1, Integer::sum));
        var commonest = names.stream()
                .max((one, other) -> counts.getOrDefault(one, 0) - counts.getOrDefault(other, 0))
                .orElse("");
        return new ClassLesson(
                examples,
                names,
                truth.stream().mapToInt(names::indexOf).toArray(),
                (before == null ? truth.stream().map(it -> commonest).toList() : before)
                        .stream().mapToInt(names::indexOf).toArray(),
                order);
    }

    private List<Integer> some(Function<Labels, ? extends @Nullable Object> label) {
        return IntStream.range(0, labels.size())
                .filter(i -> label.apply(labels.get(i)) != null)
                .boxed()
                .toList();
    }

    private List<Example> examples(List<Integer> used) {
        var features = AdaptedFeatures.ofConversations(
                used.stream().map(transcripts::get).toList(),
                used.stream().map(readings::get).toList());
        return IntStream.range(0, used.size())
                .mapToObj(i -> new Example(features.get(i), used.get(i)))
                .toList();
    }

    private void walk(Speaker speaker, BiFunction<Labels.OfTurn, TurnReading, Boolean> wanted, Taker taker) {
        List<Map<Integer, Features>> features = AdaptedTurnFeatures.of(speaker, transcripts, readings);
        for (var i = 0; i < labels.size(); i++) {
            for (var turn : readings.get(i).turns()) {
                var said = labels.get(i).turns().get(turn.turn());
                var seen = features.get(i).get(turn.turn());
                if (said != null && seen != null && wanted.apply(said, turn)) {
                    taker.take(new Example(seen, i), turn, said);
                }
            }
        }
    }

    private static boolean[][] table(List<Behaviour> learned, List<Set<Behaviour>> shown) {
        return learned.stream()
                .map(one -> {
                    var row = new boolean[shown.size()];
                    for (var i = 0; i < row.length; i++) {
                        row[i] = shown.get(i).contains(one);
                    }
                    return row;
                })
                .toArray(boolean[][]::new);
    }

    /** What becomes of a labelled turn. */
    private interface Taker {

        void take(Example example, TurnReading turn, Labels.OfTurn said);
    }
}
