package app.hearth.customer.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A case to practise on.
 *
 * @param difficulty 1 for newcomers … 3
 * @param need the need it is about, a key of the reader's needs
 * @param texts in each language it is written in
 */
public record Scenario(
        String id,
        int version,
        String industry,
        int difficulty,
        Tone tone,
        String need,
        TemperRange temper,
        List<String> personas,
        List<Fact> facts,
        List<Solution> solutions,
        Map<Language, CaseText> texts) {

    public Scenario {
        personas = List.copyOf(personas);
        facts = List.copyOf(facts);
        solutions = List.copyOf(solutions);
        texts = Map.copyOf(texts);
    }

    public boolean speaks(Language language) {
        return texts.containsKey(language);
    }

    /** The words of a language it is written in. */
    public CaseText text(Language language) {
        return Objects.requireNonNull(texts.get(language), () -> "%s has no %s".formatted(id, language.wire()));
    }
}
