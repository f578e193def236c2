package app.hearth.customer.scenario;

import java.util.List;
import java.util.Map;

/**
 * A scenario in one language.
 *
 * @param briefing what the trainee knows before the first word
 * @param policy what the trainee may and may not do
 * @param matter the matter as a noun, to be put into phrases
 * @param want what the customer wants, as a verb, to be put into phrases
 * @param opening the first words, several ways
 * @param feelings words for what it does to the customer; naming one shows that one understood
 * @param never what must not be promised
 */
public record CaseText(
        String title,
        String briefing,
        String policy,
        String matter,
        String want,
        List<String> opening,
        Map<String, FactText> facts,
        List<String> feelings,
        Map<String, SolutionText> solutions,
        List<String> never,
        List<Script> tests) {

    public CaseText {
        opening = List.copyOf(opening);
        facts = Map.copyOf(facts);
        feelings = List.copyOf(feelings);
        solutions = Map.copyOf(solutions);
        never = List.copyOf(never);
        tests = List.copyOf(tests);
    }

    /**
     * A fact in words.
     *
     * @param say how the customer tells it, several ways
     * @param words by which one hears that the agent speaks of it
     * @param ask words by which one hears that the agent asks for it
     */
    public record FactText(List<String> say, List<String> words, List<String> ask) {

        public FactText {
            say = List.copyOf(say);
            words = List.copyOf(words);
            ask = List.copyOf(ask);
        }
    }

    /**
     * A part of the solution in words.
     *
     * @param say how an agent would put it
     * @param words lots of words; one of each lot must be there
     */
    public record SolutionText(String say, List<List<String>> words) {

        public SolutionText {
            words = words.stream().map(List::copyOf).toList();
        }
    }

    public FactText fact(String id) {
        var text = facts.get(id);
        if (text == null) {
            throw new IllegalArgumentException("No fact " + id);
        }
        return text;
    }
}
