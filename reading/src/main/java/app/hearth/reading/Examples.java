package app.hearth.reading;

import app.hearth.reading.linear.Features;
import app.hearth.transcript.Transcript;
import java.util.Map;
import java.util.TreeMap;

/** What the models see of the turns of a conversation, to learn from. */
public final class Examples {

    private final RuleReader rules = new RuleReader("features", null);

    /** A turn before the models judge it. */
    public record Example(TurnReading byRules, Features features) {}

    /** Each turn of a customer or an agent, by position. */
    public Map<Integer, Example> of(Transcript transcript) {
        var kept = new Kept();
        rules.pass(transcript, kept);
        return kept.byTurn;
    }

    /** Leaves the judgement to the rules and keeps what a model would have seen. */
    private static final class Kept implements TurnJudge {

        private final Map<Integer, Example> byTurn = new TreeMap<>();

        /** Whole turns are learned from. */
        @Override
        public boolean sifts() {
            return false;
        }

        @Override
        public TurnReading.Customer judge(TurnReading.Customer byRules, Words words, Features features) {
            byTurn.put(byRules.turn(), new Example(byRules, features));
            return byRules;
        }

        @Override
        public TurnReading.Agent judge(TurnReading.Agent byRules, Words words, Features features) {
            byTurn.put(byRules.turn(), new Example(byRules, features));
            return byRules;
        }
    }
}
