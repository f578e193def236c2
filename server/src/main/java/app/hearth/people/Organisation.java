package app.hearth.people;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Refused.Fault;
import app.hearth.kernel.Scope;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre with its programmes and teams. */
@Component
public class Organisation {

    private final OrganisationTable table;
    private final PersonTable persons;
    private final Audit audit;

    Organisation(OrganisationTable table, PersonTable persons, Audit audit) {
        this.table = table;
        this.persons = persons;
        this.audit = audit;
    }

    public Centre centre() {
        return table.centre();
    }

    /** The teams that somebody may know of: those within the scope, and one's own. */
    public List<Team> teamsWithin(Scope scope) {
        var own = Optional.ofNullable(scope.self()).flatMap(persons::find).map(Person::team);
        return table.teams().stream()
                .filter(team -> scope.centre()
                        || scope.teams().contains(team.id())
                        || scope.programmes().contains(team.programme())
                        || own.filter(team.id()::equals).isPresent())
                .toList();
    }

    /** The programmes that somebody may know of: those within the scope, and those of the given teams. */
    public List<Programme> programmesWithin(Scope scope, List<Team> teams) {
        return table.programmes().stream()
                .filter(programme -> scope.centre()
                        || scope.programmes().contains(programme.id())
                        || teams.stream().anyMatch(team -> team.programme().equals(programme.id())))
                .toList();
    }

    /** The teams that a person leads. */
    public Set<UUID> teamsLedBy(UUID person) {
        return table.teamsLedBy(person);
    }

    /** The person who leads somebody's team; none where nobody does. */
    public Optional<UUID> leadOf(UUID person) {
        return persons.find(person).map(Person::team).flatMap(table::team).map(Team::lead);
    }

    /** The programme somebody works for; none for who is in no team. */
    public Optional<UUID> programmeOf(UUID person) {
        return persons.find(person).map(Person::team).flatMap(table::team).map(Team::programme);
    }

    /** Those of these people whom a scope takes in; follows the roster as it is now. */
    public Set<UUID> within(Scope scope, Collection<UUID> people) {
        return people.isEmpty() ? Set.of() : persons.within(scope, people);
    }

    /** Refuses ids that nothing in the organisation has, all of them at once. */
    public void requireKnown(@Nullable UUID person, Collection<UUID> programmes, Collection<UUID> teams) {
        var faults = new ArrayList<Fault>();
        if (person != null && persons.find(person).isEmpty()) {
            faults.add(new Fault("person", "No person %s.".formatted(person)));
        }
        programmes.stream()
                .filter(id -> table.programme(id).isEmpty())
                .forEach(id -> faults.add(new Fault("programmes", "No programme %s.".formatted(id))));
        teams.stream()
                .filter(id -> table.team(id).isEmpty())
                .forEach(id -> faults.add(new Fault("teams", "No team %s.".formatted(id))));
        if (!faults.isEmpty()) {
            throw Refused.invalid("people.unknown-ids", "Some of these are not in the organisation.", faults);
        }
    }

    @Transactional
    Centre rename(Caller caller, String name, ZoneId zone) {
        var centre = new Centre(name, zone, table.centre().demo());
        table.update(centre);
        audit.record(caller, "people.centre-changed", "", Map.of("name", name, "zone", zone.getId()));
        return centre;
    }

    @Transactional
    Programme open(Caller caller, String name) {
        var programme = new Programme(UUID.randomUUID(), name, true);
        table.insert(programme);
        audit.record(caller, "people.programme-opened", programme.id().toString(), Map.of("name", name));
        return programme;
    }

    @Transactional
    Programme change(Caller caller, UUID id, UnaryOperator<Programme> change) {
        var programme = change.apply(table.programme(id)
                .orElseThrow(() -> Refused.unknown("people.programme-unknown", "No programme %s.".formatted(id))));
        table.update(programme);
        audit.record(
                caller,
                "people.programme-changed",
                id.toString(),
                Map.of("name", programme.name(), "active", programme.active()));
        return programme;
    }

    @Transactional
    Team form(Caller caller, String name, UUID programme, @Nullable UUID lead) {
        requireKnown(lead, List.of(programme), List.of());
        var team = new Team(UUID.randomUUID(), name, programme, lead);
        table.insert(team);
        audit.record(caller, "people.team-formed", team.id().toString(), Map.of("name", name));
        return team;
    }

    @Transactional
    Team changeTeam(Caller caller, UUID id, UnaryOperator<Team> change) {
        var team = change.apply(
                table.team(id).orElseThrow(() -> Refused.unknown("people.team-unknown", "No team %s.".formatted(id))));
        requireKnown(team.lead(), List.of(team.programme()), List.of());
        table.update(team);
        audit.record(
                caller,
                "people.team-changed",
                id.toString(),
                Map.of("name", team.name(), "lead", String.valueOf(team.lead())));
        return team;
    }
}
