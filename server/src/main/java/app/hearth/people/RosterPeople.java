package app.hearth.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings the rows of a roster and the people who are known together, in memory; the rows of one person become one. */
final class RosterPeople {

    private final RosterTeams teams;
    private final Map<String, Person> before = new HashMap<>();
    private final Map<String, Person> after = new LinkedHashMap<>();
    private final Map<String, String> ownersOfLogins = new HashMap<>();
    private final Map<String, RosterRow> firstRows = new HashMap<>();
    private final List<RosterFault> faults = new ArrayList<>();

    RosterPeople(RosterTeams teams, List<Person> known) {
        this.teams = teams;
        known.forEach(person -> {
            before.put(person.employeeNumber(), person);
            own(person.login(), person.employeeNumber());
        });
    }

    List<RosterFault> faults() {
        return List.copyOf(faults);
    }

    /** Everybody whom the roster names, as they are to be. */
    List<Person> after() {
        return List.copyOf(after.values());
    }

    @Nullable
    Person before(Person person) {
        return before.get(person.employeeNumber());
    }

    /** Takes a row in; nothing where it goes against another row or against what is known. */
    Optional<Person> take(RosterRow row) {
        var fault = contradictionOf(row);
        if (fault.isPresent()) {
            faults.add(fault.orElseThrow());
            return Optional.empty();
        }
        var team = Optional.ofNullable(row.team()).flatMap(name -> teams.find(name, row.programme()));
        if (row.team() != null && team.isEmpty()) {
            faults.add(new RosterFault(
                    row.line(), "班组", row.team(), "programme-unclear", "There are several programmes; say which one."));
            return Optional.empty();
        }
        var number = row.employeeNumber();
        var person = merge(after.getOrDefault(number, before.get(number)), row, team.orElse(null));
        firstRows.putIfAbsent(number, row);
        own(person.login(), number);
        after.put(number, person);
        return Optional.of(person);
    }

    private Optional<RosterFault> contradictionOf(RosterRow row) {
        var first = firstRows.get(row.employeeNumber());
        if (first != null && !first.name().equals(row.name())) {
            return Optional.of(new RosterFault(
                    row.line(),
                    "姓名",
                    row.name(),
                    "contradiction",
                    "Line %d has another name for %s.".formatted(first.line(), row.employeeNumber())));
        }
        var login = row.login();
        var owner = login == null ? null : ownersOfLogins.get(login.toLowerCase(Locale.ROOT));
        if (login != null && owner != null && !owner.equals(row.employeeNumber())) {
            return Optional.of(new RosterFault(
                    row.line(), "登录名", login, "login-taken", "This is the login of %s.".formatted(owner)));
        }
        return Optional.empty();
    }

    private static Person merge(@Nullable Person known, RosterRow row, @Nullable UUID team) {
        var base = known != null
                ? known
                : new Person(UUID.randomUUID(), row.employeeNumber(), row.name(), null, null, List.of(), true);
        return new Person(
                base.id(),
                base.employeeNumber(),
                row.name(),
                row.login() == null ? base.login() : row.login(),
                team == null ? base.team() : team,
                row.skills() == null ? base.skills() : row.skills(),
                row.active() == null ? base.active() : row.active());
    }

    private void own(@Nullable String login, String employeeNumber) {
        if (login != null) {
            ownersOfLogins.put(login.toLowerCase(Locale.ROOT), employeeNumber);
        }
    }
}
