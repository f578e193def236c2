package app.hearth.lab.counterfactual;

import app.hearth.reading.Reader;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts, signal by signal, how many verdicts on the same turns differ between two ways of saying them. */
final class Flips {

    private static final String EMOTION = "emotion";
    private static final String A_GREETING = "greeting";

    private final Reader reader;
    private final Map<String, Integer> flips = new TreeMap<>();
    private final List<String> flipped = new ArrayList<>();
    private int customers;
    private int agents;

    Flips(Reader reader) {
        this.reader = reader;
    }

    void add(Rewording rewording, List<String> ofCustomers, List<String> ofAgents) {
        for (var agent : List.of(false, true)) {
            if (rewording.isOf(agent)) {
                for (var text : agent ? ofAgents : ofCustomers) {
                    var one = rewording.one().apply(text);
                    var other = rewording.other().apply(text);
                    if (!one.equals(other)) {
                        compare(agent, read(turn(agent, one)), read(turn(agent, other)), one + " | " + other);
                    }
                }
            }
        }
    }

    /** The same turns early and late in a conversation without weight. */
    void addPositions(List<String> ofCustomers, List<String> ofAgents) {
        var before = new ArrayList<Turn>();
        for (var i = 0; i < 4; i++) {
            before.add(turn(true, "您好"));
            before.add(turn(false, "嗯嗯" + i));
        }
        for (var agent : List.of(false, true)) {
            for (var text : agent ? ofAgents : ofCustomers) {
                var early = new ArrayList<>(before.subList(0, 2));
                var late = new ArrayList<>(before);
                early.add(turn(agent, text));
                late.add(turn(agent, text));
                compare(agent, read(early.toArray(Turn[]::new)), read(late.toArray(Turn[]::new)), text);
            }
        }
    }

    /** The share of verdicts that flipped, by signal. */
    Map<String, Double> shares() {
        var shares = new TreeMap<String, Double>();
        flips.forEach((signal, count) -> shares.put(
                signal.substring(2), (double) count / Math.max(1, signal.startsWith("A ") ? agents : customers)));
        return shares;
    }

    int turns() {
        return customers + agents;
    }

    List<String> flipped() {
        return flipped;
    }

    private TurnReading read(Turn... turns) {
        Reading reading = reader.read(new Transcript("-", null, null, null, null, List.of(turns), Outcome.UNKNOWN));
        return reading.turns().getLast();
    }

    private static Turn turn(boolean agent, String text) {
        return new Turn(agent ? Speaker.AGENT : Speaker.CUSTOMER, null, text);
    }

    private void compare(boolean agent, TurnReading one, TurnReading other, String texts) {
        var first = signals(one);
        var second = signals(other);
        var different = new HashSet<>(first);
        different.addAll(second);
        different.removeIf(signal -> first.contains(signal) && second.contains(signal));
        // A change in front may well make a greeting of a word, or unmake it.
        different.remove(A_GREETING);
        agents += agent ? 1 : 0;
        customers += agent ? 0 : 1;
        var signals = new HashSet<String>();
        different.forEach(signal -> signals.add(signal.startsWith("=") ? EMOTION : signal));
        signals.forEach(signal -> {
            flips.merge((agent ? "A " : "C ") + signal, 1, Integer::sum);
            flipped.add(signal + ": " + texts + " " + first + " " + second);
        });
    }

    /** An emotion is marked, as one takes the place of another. */
    private static Set<String> signals(TurnReading reading) {
        var signals = new HashSet<String>();
        switch (reading) {
            case TurnReading.Customer customer -> {
                signals.add("=" + customer.emotion().wire());
                customer.flags().forEach(flag -> signals.add(flag.wire()));
            }
            case TurnReading.Agent agent -> agent.behaviours().forEach(one -> signals.add(one.wire()));
        }
        return signals;
    }
}
