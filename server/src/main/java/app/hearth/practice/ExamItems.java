package app.hearth.practice;

import app.hearth.document.Bilingual;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Scope;
import app.hearth.people.Organisation;
import app.hearth.people.Team;
import app.hearth.quality.Standings;
import app.hearth.scorecard.Scorecard;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The items an exam can ask for by name: those of the cards by which its people are judged. */
@Component
class ExamItems {

    private final Standings standings;
    private final Organisation organisation;

    ExamItems(Standings standings, Organisation organisation) {
        this.standings = standings;
        this.organisation = organisation;
    }

    /** By id, in the order of the cards; of the centre's card where no team is named. */
    Map<String, Bilingual> of(Collection<UUID> teams) {
        var names = new LinkedHashMap<String, Bilingual>();
        cards(teams).flatMap(card -> card.items().stream()).forEach(item -> names.putIfAbsent(item.id(), item.name()));
        return names;
    }

    private Stream<Scorecard> cards(Collection<UUID> teams) {
        return teams.isEmpty()
                ? Stream.of(standings.mainCard())
                : organisation.teamsWithin(Scope.CENTRE).stream()
                        .filter(team -> teams.contains(team.id()))
                        .map(Team::programme)
                        .distinct()
                        .map(standings::mainCardOf);
    }

    /** The items with what is wanted of them. */
    List<ExamGate.Skill> skills(Collection<UUID> teams, Map<String, Double> wanted) {
        var names = of(teams);
        return wanted.entrySet().stream()
                .map(it -> {
                    var name = names.get(it.getKey());
                    if (name == null) {
                        throw Refused.invalid("exam.item-unknown", "The card has no item '%s'.".formatted(it.getKey()));
                    }
                    return new ExamGate.Skill(it.getKey(), name, it.getValue());
                })
                .toList();
    }
}
