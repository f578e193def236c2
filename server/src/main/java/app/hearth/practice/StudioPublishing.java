package app.hearth.practice;

import app.hearth.customer.scenario.ScenarioText;
import app.hearth.document.DocumentFault;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Refused.Fault;
import app.hearth.practice.StudioChecking.StudioCheck;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft a version that people practise on, if it proves itself. */
@Service
class StudioPublishing {

    private final StudioDrafts drafts;
    private final StudioDraftTable draftTable;
    private final StudioVersionTable versions;
    private final StudioScenarios rights;
    private final StudioChecking checking;
    private final Audit audit;
    private final Clock clock;

    StudioPublishing(
            StudioDrafts drafts,
            StudioDraftTable draftTable,
            StudioVersionTable versions,
            StudioScenarios rights,
            StudioChecking checking,
            Audit audit,
            Clock clock) {
        this.drafts = drafts;
        this.draftTable = draftTable;
        this.versions = versions;
        this.rights = rights;
        this.checking = checking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a draft the next version. It never changes again.
     *
     * @param edit the draft as whoever publishes saw it
     * @return the number of the version
     */
    @Transactional
    int publish(Caller caller, String id, int edit, String note) {
        rights.hold(caller, id);
        var draft = drafts.requireUnchanged(id, edit);
        var version = versions.of(id).stream()
                .findFirst()
                .map(newest -> newest.version() + 1)
                .orElse(1);
        var document = ScenarioText.withVersion(draft.document(), version);
        requireGood(id, version, checking.prove(id, document));
        versions.insert(new StudioVersion(id, version, document, clock.instant(), caller.name(), note.strip()));
        draftTable.delete(id);
        audit.record(caller, "studio.published", id, Map.of("version", version, "note", note.strip()));
        return version;
    }

    private static void requireGood(String id, int version, StudioCheck check) {
        var scenario = check.scenario();
        if (scenario == null) {
            throw refused("studio.faulty", id, check.faults().stream().map(StudioPublishing::fault));
        }
        if (scenario.version() != version) {
            var reason = "Write 'version: %d' at the beginning of a line.".formatted(version);
            throw refused("studio.faulty", id, Stream.of(new Fault("line 1", reason)));
        }
        if (!check.unfilled().isEmpty()) {
            throw refused("studio.unfilled", id, check.unfilled().stream().map(StudioPublishing::fault));
        }
        if (!check.demands().isEmpty()) {
            throw refused("studio.tests-missing", id, check.demands().stream().map(StudioPublishing::fault));
        }
        if (!check.isGood()) {
            throw refused(
                    "studio.tests-failed",
                    id,
                    Objects.requireNonNull(check.outcomes()).stream().flatMap(StudioPublishing::faults));
        }
    }

    private static Refused refused(String code, String id, Stream<Fault> faults) {
        List<Fault> all = faults.toList();
        return Refused.invalid(code, "The draft of '%s' cannot be published as it is.".formatted(id), all);
    }

    private static Fault fault(DocumentFault fault) {
        return new Fault("line %d".formatted(fault.line()), fault.reason().en());
    }

    private static Fault fault(ScriptDemand demand) {
        var reason = switch (demand.what()) {
            case MISSING -> "There is no test of this agent.";
            case MUST_BE_ACCEPTED -> "The excellent agent must end accepted, and nothing else.";
            case MUST_NOT_BE_ACCEPTED -> "The poor agent must not end accepted.";
        };
        return new Fault("%s, %s".formatted(demand.language().wire(), demand.agent()), reason);
    }

    private static Stream<Fault> faults(ScriptOutcome outcome) {
        return outcome.otherwise().stream()
                .limit(3)
                .map(it -> new Fault(
                        "%s, %s"
                                .formatted(
                                        outcome.language().wire(),
                                        outcome.script().name()),
                        "%s, %s".formatted(it.persona(), it.difference())));
    }
}
