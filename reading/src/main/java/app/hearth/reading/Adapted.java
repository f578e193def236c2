package app.hearth.reading;

import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts what a head tells in the place of what the standard reader tells. */
final class Adapted {

    private static final double MIDDLE = 3;

    private Adapted() {}

    static ConversationReading of(ConversationReading whole, Head head, double[] scores) {
        return switch (head.target().kind()) {
            case CONVERSATION_SATISFACTION ->
                whole.with(new Satisfaction(
                        Agreement.level(Agreement.cut(scores[0], head.low(), head.high())),
                        Math.clamp(MIDDLE + scores[0], 1, 5)));
            case CONVERSATION_RESOLVED -> {
                var state = Classes.named(Resolved.State.values(), Resolved.State::wire, told(head, scores));
                var share = shares(scores)[head.model().output(Resolved.State.RESOLVED.wire())];
                yield whole.with(new Resolved(state, share));
            }
            case CONVERSATION_CATEGORY ->
                whole.with(more(whole.categories(), head.target().category(), told(head, scores)));
            case TURN_SATISFACTION, TURN_EMOTION, TURN_BEHAVIOURS, TURN_CATEGORY -> whole;
        };
    }

    static TurnReading of(TurnReading turn, String text, Head head, double[] scores) {
        return switch (turn) {
            case TurnReading.Customer customer -> of(customer, text, head, scores);
            case TurnReading.Agent agent -> of(agent, text, head, scores);
        };
    }

    private static TurnReading of(TurnReading.Customer turn, String text, Head head, double[] scores) {
        return switch (head.target().kind()) {
            case TURN_SATISFACTION ->
                turn.with(Classes.named(Satisfaction.Level.values(), Satisfaction.Level::wire, told(head, scores)));
            case TURN_EMOTION -> {
                var emotion = Classes.named(Emotion.values(), Emotion::wire, told(head, scores));
                var shares = shares(scores);
                var all = new EnumMap<Emotion, Double>(Emotion.class);
                for (var one : Emotion.values()) {
                    all.put(one, shares[head.model().output(one.wire())]);
                }
                yield turn.with(
                        emotion,
                        all,
                        emotion == turn.emotion()
                                ? turn.evidence()
                                : evidence(
                                        turn.evidence(),
                                        text,
                                        turn.emotion().wire(),
                                        emotion == Emotion.NEUTRAL ? "" : emotion.wire()));
            }
            case TURN_CATEGORY ->
                turn.with(more(turn.categories(), head.target().category(), told(head, scores)));
            case CONVERSATION_SATISFACTION, CONVERSATION_RESOLVED, CONVERSATION_CATEGORY, TURN_BEHAVIOURS -> turn;
        };
    }

    private static TurnReading of(TurnReading.Agent turn, String text, Head head, double[] scores) {
        return switch (head.target().kind()) {
            case TURN_BEHAVIOURS -> {
                var shown = EnumSet.noneOf(Behaviour.class);
                shown.addAll(turn.behaviours());
                var all = new EnumMap<Behaviour, Double>(turn.behaviourScores());
                var evidence = turn.evidence();
                for (var j = 0; j < scores.length; j++) {
                    var behaviour = Classes.named(
                            Behaviour.values(),
                            Behaviour::wire,
                            head.model().outputs().get(j));
                    all.put(behaviour, Agreement.logistic(scores[j]));
                    if (scores[j] > 0 && shown.add(behaviour)) {
                        evidence = evidence(evidence, text, "", behaviour.wire());
                    } else if (scores[j] <= 0 && shown.remove(behaviour)) {
                        evidence = evidence(evidence, text, behaviour.wire(), "");
                    }
                }
                yield turn.with(shown, all, evidence);
            }
            case TURN_CATEGORY ->
                turn.with(more(turn.categories(), head.target().category(), told(head, scores)));
            case CONVERSATION_SATISFACTION,
                    CONVERSATION_RESOLVED,
                    CONVERSATION_CATEGORY,
                    TURN_SATISFACTION,
                    TURN_EMOTION -> turn;
        };
    }

    /** What a head tells rests on the turn as a whole; what it does not tell any more rests on nothing. */
    private static List<Evidence> evidence(List<Evidence> before, String text, String gone, String come) {
        var evidence = new ArrayList<Evidence>();
        if (!come.isEmpty() && !text.isEmpty()) {
            evidence.add(new Evidence(come, 0, text.length()));
        }
        before.stream().filter(one -> !one.signal().equals(gone)).forEach(evidence::add);
        return evidence;
    }

    private static String told(Head head, double[] scores) {
        return head.model().outputs().get(Agreement.most(scores, new double[scores.length]));
    }

    /** Scores as shares of one whole. */
    private static double[] shares(double[] scores) {
        var shares = new double[scores.length];
        var sum = 0.0;
        for (var j = 0; j < shares.length; j++) {
            shares[j] = Agreement.logistic(scores[j]);
            sum += shares[j];
        }
        for (var j = 0; j < shares.length; j++) {
            shares[j] /= sum;
        }
        return shares;
    }

    private static Map<String, String> more(Map<String, String> before, String name, String value) {
        var more = new TreeMap<>(before);
        more.put(name, value);
        return more;
    }
}
