package app.hearth.people;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes in who works here and when, from a file. What the file does not tell stays as it is; the same file twice
 * changes nothing; people who are not in it stay too.
 */
@Component
public class Rosters {

    private final OrganisationTable organisation;
    private final PersonTable persons;
    private final ShiftTable shifts;
    private final SourceAgentTable sourceAgents;
    private final Audit audit;
    private final TransactionOperations transactions;

    Rosters(
            OrganisationTable organisation,
            PersonTable persons,
            ShiftTable shifts,
            SourceAgentTable sourceAgents,
            Audit audit,
            TransactionOperations transactions) {
        this.organisation = organisation;
        this.persons = persons;
        this.shifts = shifts;
        this.sourceAgents = sourceAgents;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Imports a roster; a dry run does all of it and takes it back, so that it foretells exactly what would happen.
     *
     * @param filename for the audit trail
     * @param programme of the teams whose rows name none; null where that is clear
     */
    public RosterOutcome take(
            Caller caller, String filename, InputStream content, @Nullable UUID programme, boolean dryRun) {
        var file = RosterFile.read(content);
        var roster = Roster.read(file);
        return Objects.requireNonNull(transactions.execute(status -> {
            var outcome = keep(file.encoding(), roster, programme);
            if (dryRun) {
                status.setRollbackOnly();
            } else {
                audit.record(caller, "people.roster-imported", filename, describe(outcome));
            }
            return outcome;
        }));
    }

    private RosterOutcome keep(String encoding, Roster roster, @Nullable UUID programme) {
        if (programme != null && organisation.programme(programme).isEmpty()) {
            throw Refused.unknown("people.programme-unknown", "No programme %s.".formatted(programme));
        }
        persons.lock();
        var teams = new RosterTeams(organisation, programme);
        var people = new RosterPeople(teams, persons.all());
        var plans = new LinkedHashMap<UUID, SortedMap<LocalDate, List<Shift>>>();
        var leads = new LinkedHashMap<UUID, UUID>();
        for (var row : roster.rows()) {
            people.take(row).ifPresent(person -> {
                if (row.shift() != null) {
                    plan(plans, person.id(), row.shift());
                }
                if (row.leads() && person.team() != null) {
                    leads.put(person.team(), person.id());
                }
            });
        }
        var peopleTally = keepPeople(people);
        leads.forEach(teams::setLead);
        var shiftTally = keepShifts(plans);
        sourceAgents.mapByNumberOrLogin();
        return new RosterOutcome(
                encoding,
                roster.size(),
                peopleTally.count(),
                teams.programmeCount(),
                teams.teamCount(),
                shiftTally.count(),
                Stream.concat(roster.faults().stream(), people.faults().stream())
                        .sorted(Comparator.comparingLong(RosterFault::line))
                        .toList());
    }

    private static void plan(Map<UUID, SortedMap<LocalDate, List<Shift>>> plans, UUID person, Shift shift) {
        plans.computeIfAbsent(person, it -> new TreeMap<>())
                .merge(
                        shift.day(),
                        List.of(shift),
                        (one, other) -> Stream.concat(one.stream(), other.stream())
                                .distinct()
                                .toList());
    }

    private RosterTally keepPeople(RosterPeople people) {
        var tally = new RosterTally();
        for (var person : people.after()) {
            var before = people.before(person);
            if (tally.compare(before, person)) {
                if (before == null) {
                    persons.insert(person);
                } else {
                    persons.update(person);
                }
            }
        }
        return tally;
    }

    private RosterTally keepShifts(Map<UUID, SortedMap<LocalDate, List<Shift>>> plans) {
        var tally = new RosterTally();
        plans.forEach((person, days) -> {
            var known = shifts.list(person, days.firstKey(), days.lastKey()).stream()
                    .collect(Collectors.groupingBy(Shift::day));
            days.forEach((day, planned) -> {
                var before = known.getOrDefault(day, List.of());
                IntStream.range(0, planned.size())
                        .forEach(number ->
                                tally.compare(number < before.size() ? before.get(number) : null, planned.get(number)));
                if (!before.equals(planned)) {
                    shifts.replace(person, day, planned);
                }
            });
        });
        return tally;
    }

    private static Map<String, ?> describe(RosterOutcome outcome) {
        return Map.of(
                "rows", outcome.rows(),
                "people", outcome.people(),
                "teams", outcome.teams(),
                "shifts", outcome.shifts(),
                "faults", outcome.faults().size());
    }
}
