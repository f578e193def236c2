package app.hearth.practice;

import app.hearth.conversation.ConversationsErased;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.people.Organisation;
import app.hearth.people.Team;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scenarios that were written here: who has them, and which are in use. */
@Service
class StudioScenarios {

    private final StudioScenarioTable table;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;

    StudioScenarios(StudioScenarioTable table, Organisation organisation, Audit audit, Clock clock) {
        this.table = table;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those the caller may see, the newest first. */
    @Transactional(readOnly = true)
    List<StudioScenario> visible(Caller caller) {
        var teams = teamsOf(caller);
        return table.all().stream().filter(it -> it.isVisibleTo(caller, teams)).toList();
    }

    /** A scenario the caller may see; another is as unknown as one that never was. */
    @Transactional(readOnly = true)
    StudioScenario get(Caller caller, String id) {
        return visible(caller, id, table.find(id).orElseThrow(() -> unknown(id)));
    }

    /** A scenario the caller may change, held until the transaction ends. */
    StudioScenario hold(Caller caller, String id) {
        var scenario = visible(caller, id, table.lock(id).orElseThrow(() -> unknown(id)));
        if (!scenario.mayBeWrittenBy(caller)) {
            throw Refused.forbidden("studio.not-yours", "Scenario '%s' is somebody else's.".formatted(id));
        }
        return scenario;
    }

    /**
     * Says who has a scenario besides its owner.
     *
     * @param revision the scenario as whoever shares it saw it
     */
    @Transactional
    void share(Caller caller, String id, int revision, StudioSharing sharing, Collection<UUID> teams) {
        var scenario = hold(caller, id);
        var wanted = sharing == StudioSharing.TEAMS ? Set.copyOf(teams) : Set.<UUID>of();
        require(caller, scenario, sharing, wanted);
        if (!table.share(id, revision, sharing, wanted)) {
            throw Refused.conflict("studio.shared-meanwhile", "Somebody shared this scenario otherwise meanwhile.");
        }
        audit.record(
                caller,
                "studio.shared",
                id,
                Map.of("with", sharing.wire(), "teams", wanted.stream().sorted().toList()));
    }

    /** Takes a scenario out of the catalogue, or back into it; what was practised on it stays. */
    @Transactional
    void archive(Caller caller, String id, boolean archived) {
        if (hold(caller, id).isArchived() != archived) {
            table.archive(id, archived ? clock.instant() : null);
            audit.record(caller, archived ? "studio.archived" : "studio.restored", id, Map.of());
        }
    }

    /** What came out of a conversation and was never published is forgotten with it. */
    @EventListener
    @Transactional
    void on(ConversationsErased erased) {
        table.deleteUnpublishedFrom(erased.conversations());
    }

    private void require(Caller caller, StudioScenario scenario, StudioSharing sharing, Set<UUID> wanted) {
        if (sharing == StudioSharing.TEAMS && wanted.isEmpty()) {
            throw Refused.invalid("studio.no-team", "Name at least one team.");
        }
        var known = teamsOf(caller);
        if (!wanted.stream()
                .allMatch(team -> known.contains(team) || scenario.teams().contains(team))) {
            throw Refused.invalid("studio.team-unknown", "One of these teams is not among those you know of.");
        }
    }

    private Set<UUID> teamsOf(Caller caller) {
        return organisation.teamsWithin(caller.scope()).stream().map(Team::id).collect(Collectors.toSet());
    }

    private StudioScenario visible(Caller caller, String id, StudioScenario scenario) {
        if (!scenario.isVisibleTo(caller, teamsOf(caller))) {
            throw unknown(id);
        }
        return scenario;
    }

    static Refused unknown(String id) {
        return Refused.unknown("studio.unknown", "No scenario '%s'.".formatted(id));
    }
}
