package app.hearth.practice;

import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A scenario as the catalogue lists it.
 *
 * @param difficulty 1 for newcomers … 3
 * @param titles in each language it is written in
 */
record ShelvedScenario(
        String id,
        int version,
        String industry,
        int difficulty,
        Set<TrainingTopic> topics,
        Map<Language, String> titles) {

    ShelvedScenario {
        topics = Set.copyOf(topics);
        titles = Map.copyOf(titles);
    }

    static ShelvedScenario of(Scenario scenario) {
        return new ShelvedScenario(
                scenario.id(),
                scenario.version(),
                scenario.industry(),
                scenario.difficulty(),
                TrainingTopic.of(scenario),
                scenario.texts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                text -> text.getValue().title(),
                                (one, other) -> one,
                                () -> new EnumMap<>(Language.class))));
    }

    boolean speaks(Language language) {
        return titles.containsKey(language);
    }
}
