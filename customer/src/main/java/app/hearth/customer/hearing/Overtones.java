package app.hearth.customer.hearing;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Reader;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reader of live conversations sees in the turn, sentence by sentence. */
final class Overtones {

    private static final int CONTEXT = 2;
    private static final double SURE = 0.6;
    private static final double RUDE = 0.8;

    private final TurnReading.@Nullable Agent reading;

    private Overtones(TurnReading.@Nullable Agent reading) {
        this.reading = reading;
    }

    static Overtones of(Reader reader, List<Turn> before, String text) {
        var turns = new ArrayList<>(before.subList(Math.max(0, before.size() - CONTEXT), before.size()));
        turns.add(new Turn(Speaker.AGENT, null, text));
        var transcript = new Transcript("role-play", "webchat", null, null, null, turns, Outcome.UNKNOWN);
        var readings = reader.read(transcript).turns();
        return new Overtones(
                !readings.isEmpty() && readings.getLast() instanceof TurnReading.Agent agent ? agent : null);
    }

    private boolean shows(Behaviour behaviour, Sentence sentence) {
        return reading != null
                && reading.behaviourScores().getOrDefault(behaviour, 0.0) >= SURE
                && reading.evidence().stream()
                        .anyMatch(one -> one.signal().equals(behaviour.wire())
                                && one.start() < sentence.end()
                                && one.end() > sentence.start());
    }

    boolean asksAboutMatter(Sentence sentence) {
        return shows(Behaviour.CLARIFYING_QUESTION, sentence) || shows(Behaviour.VERIFY_IDENTITY, sentence);
    }

    /** Ownership counts only in the first person: "we" is nobody. */
    boolean owns(Sentence sentence) {
        var text = sentence.text();
        var first = (text.contains("我") && !text.contains("我们"))
                || text.startsWith("i ")
                || text.contains(" i ")
                || text.contains("i'll");
        return first && shows(Behaviour.OWNERSHIP, sentence);
    }

    boolean acts(Sentence sentence) {
        return shows(Behaviour.RESOLUTION_ACTION, sentence);
    }

    boolean informs(Sentence sentence) {
        return shows(Behaviour.INFORMATION, sentence);
    }

    boolean closes(Sentence sentence) {
        return shows(Behaviour.CLOSING, sentence);
    }

    /** Rude in a way the cues did not tell. */
    boolean isImproper() {
        return reading != null && reading.behaviourScores().getOrDefault(Behaviour.IMPROPER, 0.0) >= RUDE;
    }
}
