package app.hearth.people;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes made by hand to single people, and to who the agents in the sources are. */
@Component
class People {

    private final PersonTable persons;
    private final SourceAgentTable sourceAgents;
    private final Organisation organisation;
    private final Audit audit;

    People(PersonTable persons, SourceAgentTable sourceAgents, Organisation organisation, Audit audit) {
        this.persons = persons;
        this.sourceAgents = sourceAgents;
        this.organisation = organisation;
        this.audit = audit;
    }

    @Transactional
    void change(Caller caller, UUID id, UnaryOperator<Person> change) {
        var person = change.apply(persons.find(id)
                .orElseThrow(() -> Refused.unknown("people.person-unknown", "No person %s.".formatted(id))));
        organisation.requireKnown(null, List.of(), person.team() == null ? List.of() : List.of(person.team()));
        persons.update(person);
        sourceAgents.mapByNumberOrLogin();
        audit.record(
                caller,
                "people.person-changed",
                id.toString(),
                Map.of("team", String.valueOf(person.team()), "active", person.active()));
    }

    /** From now on it is decided who this agent is, or that it is nobody; no roster changes that. */
    @Transactional
    AgentCard map(Caller caller, UUID sourceAgent, @Nullable UUID person) {
        sourceAgents.card(sourceAgent);
        organisation.requireKnown(person, List.of(), List.of());
        sourceAgents.decide(sourceAgent, person);
        audit.record(
                caller, "people.source-agent-mapped", sourceAgent.toString(), Map.of("person", String.valueOf(person)));
        return sourceAgents.card(sourceAgent);
    }
}
