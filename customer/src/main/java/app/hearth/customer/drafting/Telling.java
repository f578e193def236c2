package app.hearth.customer.drafting;

import app.hearth.customer.scenario.Fact.Told;
import app.hearth.customer.scenario.Language;
import app.hearth.reading.Behaviour;
import app.hearth.reading.Flag;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a customer told in a conversation and what the agent did about it. */
record Telling(List<DraftFact> facts, List<DraftRemedy> remedies) {

    private static final int MOST_FACTS = 5;
    private static final int MOST_REMEDIES = 3;
    private static final Set<Behaviour> DOES = EnumSet.of(Behaviour.RESOLUTION_ACTION, Behaviour.OWNERSHIP);
    private static final Set<Behaviour> ASKS = EnumSet.of(Behaviour.CLARIFYING_QUESTION, Behaviour.VERIFY_IDENTITY);

    record DraftFact(String id, Told told, String say, List<String> words, List<String> ask) {}

    record DraftRemedy(String id, String say, List<String> words) {}

    static Telling of(Transcript transcript, Reading reading, Language language) {
        var byTurn = new HashMap<Integer, TurnReading>();
        reading.turns().forEach(turn -> byTurn.put(turn.turn(), turn));
        var facts = facts(transcript, byTurn, language);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("The customer tells nothing in this conversation.");
        }
        return new Telling(facts, remedies(transcript, byTurn, language));
    }

    private static List<DraftFact> facts(Transcript transcript, Map<Integer, TurnReading> readings, Language language) {
        var facts = new ArrayList<DraftFact>();
        var question = "";
        for (var i = 0; i < transcript.turns().size() && facts.size() < MOST_FACTS; i++) {
            var turn = transcript.turns().get(i);
            var words = Content.of(turn.text(), language);
            if (turn.speaker() == Speaker.AGENT) {
                question = does(readings.get(i), ASKS) ? turn.text() : "";
            } else if (turn.speaker() == Speaker.CUSTOMER && !words.isEmpty() && tells(readings.get(i), words)) {
                var told = facts.isEmpty() ? Told.OPENING : question.isEmpty() ? Told.STORY : Told.ASKED;
                facts.add(new DraftFact(
                        "fact-" + (facts.size() + 1),
                        told,
                        turn.text().strip(),
                        words,
                        told == Told.ASKED ? Content.of(question, language) : List.of()));
                question = "";
            }
        }
        return facts;
    }

    private static boolean tells(@Nullable TurnReading reading, List<String> words) {
        return words.size() > 1
                || (reading instanceof TurnReading.Customer customer
                        && customer.flags().contains(Flag.STATES_NEED));
    }

    private static List<DraftRemedy> remedies(
            Transcript transcript, Map<Integer, TurnReading> readings, Language language) {
        var remedies = new ArrayList<DraftRemedy>();
        for (var i = transcript.turns().size() - 1; i >= 0 && remedies.size() < MOST_REMEDIES; i--) {
            var turn = transcript.turns().get(i);
            var words = Content.of(turn.text(), language);
            if (turn.speaker() == Speaker.AGENT && !words.isEmpty() && does(readings.get(i), DOES)) {
                remedies.add(new DraftRemedy(
                        "part-" + (remedies.size() + 1), turn.text().strip(), words));
            }
        }
        return remedies.isEmpty() ? List.of(unknown(language)) : remedies;
    }

    /** Where the agent did nothing that could be seen, a person must say what would have helped. */
    private static DraftRemedy unknown(Language language) {
        var words = language == Language.ZH ? List.of("处理好", "解决") : List.of("solved", "sorted");
        return new DraftRemedy("part-1", Placeholders.remedy(language), words);
    }

    private static boolean does(@Nullable TurnReading reading, Set<Behaviour> behaviours) {
        return reading instanceof TurnReading.Agent agent
                && agent.behaviours().stream().anyMatch(behaviours::contains);
    }
}
