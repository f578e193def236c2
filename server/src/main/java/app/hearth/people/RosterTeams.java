package app.hearth.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the team that a roster row means, and makes it, and its programme, where there is none. */
final class RosterTeams {

    private static final String FIRST_PROGRAMME = "默认项目";

    private final OrganisationTable table;
    private final @Nullable UUID usual;
    private final Map<String, Programme> programmes = new HashMap<>();
    private final Map<UUID, Team> teams = new HashMap<>();
    private final RosterTally programmeTally = new RosterTally();
    private final RosterTally teamTally = new RosterTally();

    /** @param usual the programme of rows that name none; null to find it out */
    RosterTeams(OrganisationTable table, @Nullable UUID usual) {
        this.table = table;
        this.usual = usual;
        table.programmes().forEach(programme -> programmes.put(programme.name(), programme));
        table.teams().forEach(team -> teams.put(team.id(), team));
    }

    RosterOutcome.RosterCount programmeCount() {
        return programmeTally.count();
    }

    RosterOutcome.RosterCount teamCount() {
        return teamTally.count();
    }

    /** The team; nothing where a row names no programme and several would do. */
    Optional<UUID> find(String team, @Nullable String programme) {
        return programmeFor(team, programme).map(id -> teamIn(id, team).id());
    }

    void setLead(UUID team, UUID lead) {
        var before = teams.get(team);
        if (before == null) {
            throw new IllegalArgumentException("No team " + team);
        }
        var after = new Team(before.id(), before.name(), before.programme(), lead);
        if (teamTally.compare(before, after)) {
            table.update(after);
            teams.put(team, after);
        }
    }

    private Optional<UUID> programmeFor(String team, @Nullable String programme) {
        if (programme != null) {
            return Optional.of(programmeNamed(programme));
        }
        if (usual != null) {
            return Optional.of(usual);
        }
        var named = teams.values().stream().filter(it -> it.name().equals(team)).toList();
        if (named.size() == 1) {
            return Optional.of(named.getFirst().programme());
        }
        var open = programmes.values().stream().filter(Programme::active).toList();
        return switch (open.size()) {
            case 0 -> Optional.of(programmeNamed(FIRST_PROGRAMME));
            case 1 -> Optional.of(open.getFirst().id());
            default -> Optional.empty();
        };
    }

    private UUID programmeNamed(String name) {
        var known = programmes.get(name);
        if (known != null) {
            return known.id();
        }
        var fresh = new Programme(UUID.randomUUID(), name, true);
        programmeTally.compare(null, fresh);
        table.insert(fresh);
        programmes.put(name, fresh);
        return fresh.id();
    }

    private Team teamIn(UUID programme, String name) {
        return teams.values().stream()
                .filter(team ->
                        team.programme().equals(programme) && team.name().equals(name))
                .findFirst()
                .orElseGet(() -> form(programme, name));
    }

    private Team form(UUID programme, String name) {
        var fresh = new Team(UUID.randomUUID(), name, programme, null);
        teamTally.compare(null, fresh);
        table.insert(fresh);
        teams.put(fresh.id(), fresh);
        return fresh;
    }
}
