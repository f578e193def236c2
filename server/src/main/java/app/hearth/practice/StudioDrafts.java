package app.hearth.practice;

import app.hearth.customer.scenario.ScenarioText;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The next versions of scenarios, while they are written. Two who write at once never overwrite each other. */
@Service
class StudioDrafts {

    /** Far more than any scenario has. */
    static final int MOST_CHARACTERS = 200_000;

    private final StudioDraftTable drafts;
    private final StudioVersionTable versions;
    private final StudioScenarioTable scenarios;
    private final StudioScenarios rights;
    private final Audit audit;
    private final Clock clock;

    StudioDrafts(
            StudioDraftTable drafts,
            StudioVersionTable versions,
            StudioScenarioTable scenarios,
            StudioScenarios rights,
            Audit audit,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.scenarios = scenarios;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    StudioDraft get(Caller caller, String id) {
        rights.get(caller, id);
        return drafts.find(id).orElseThrow(() -> none(id));
    }

    /** Begins the next version with the newest one. Where somebody began already, that is the one to go on with. */
    @Transactional
    StudioDraft begin(Caller caller, String id) {
        rights.hold(caller, id);
        var newest = versions.of(id).stream().findFirst();
        if (newest.isPresent()) {
            var next = newest.get().version() + 1;
            var document = ScenarioText.withVersion(newest.get().document(), next);
            if (drafts.insertUnlessPresent(new StudioDraft(id, 1, document, clock.instant(), caller.name()))) {
                audit.record(caller, "studio.draft-begun", id, Map.of("version", next));
            }
        }
        return drafts.find(id).orElseThrow(() -> none(id));
    }

    /** Keeps what was written, faults and all, if nobody else saved since the edit that it started from. */
    @Transactional
    StudioDraft save(Caller caller, String id, int edit, String document) {
        require(document);
        rights.hold(caller, id);
        if (!drafts.update(new StudioDraft(id, edit + 1, document, clock.instant(), caller.name()))) {
            throw edited(drafts.find(id).orElseThrow(() -> none(id)));
        }
        audit.record(caller, "studio.draft-saved", id, Map.of("edit", edit + 1));
        return drafts.find(id).orElseThrow(() -> none(id));
    }

    /** Drops a draft; a scenario that was never published goes with it. */
    @Transactional
    void discard(Caller caller, String id, int edit) {
        rights.hold(caller, id);
        requireUnchanged(id, edit);
        if (versions.of(id).isEmpty()) {
            scenarios.delete(id);
        } else {
            drafts.delete(id);
        }
        audit.record(caller, "studio.draft-discarded", id, Map.of("edit", edit));
    }

    /** The draft, held until the transaction ends, as it was after an edit. */
    StudioDraft requireUnchanged(String id, int edit) {
        var draft = drafts.lock(id).orElseThrow(() -> none(id));
        if (draft.edit() != edit) {
            throw edited(draft);
        }
        return draft;
    }

    /** Refuses what cannot be kept at all. */
    static void require(String document) {
        if (document.length() > MOST_CHARACTERS || document.indexOf(0) >= 0) {
            throw Refused.invalid(
                    "studio.too-large", "A scenario has at most %d characters.".formatted(MOST_CHARACTERS));
        }
    }

    private static Refused none(String id) {
        return Refused.unknown("studio.no-draft", "There is no draft of '%s'.".formatted(id));
    }

    private static Refused edited(StudioDraft draft) {
        return Refused.conflict(
                "studio.edited-meanwhile",
                "%s saved edit %d of this draft meanwhile.".formatted(draft.savedBy(), draft.edit()));
    }
}
