package app.hearth.quality;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Refused.Fault;
import app.hearth.people.Organisation;
import app.hearth.scorecard.CardText;
import app.hearth.scorecard.FaultyScorecard;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a card measure from now on, and goes back to an earlier version. The whole store is then scored again. */
@Service
class Publishing {

    private final CardDrafts drafts;
    private final DraftTable draftTable;
    private final MeaningWorkTable meanings;
    private final ScorecardTable table;
    private final Scorecards scorecards;
    private final CardUseTable uses;
    private final ScoringAgain again;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;

    Publishing(
            CardDrafts drafts,
            DraftTable draftTable,
            MeaningWorkTable meanings,
            ScorecardTable table,
            Scorecards scorecards,
            CardUseTable uses,
            ScoringAgain again,
            Organisation organisation,
            Audit audit,
            Clock clock) {
        this.drafts = drafts;
        this.draftTable = draftTable;
        this.meanings = meanings;
        this.table = table;
        this.scorecards = scorecards;
        this.uses = uses;
        this.again = again;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a draft the next version and has it measure at once.
     *
     * @param edit the draft as whoever publishes saw it
     * @return the number of the version
     */
    @Transactional
    int publish(Caller caller, String card, int edit, String note) {
        var draft = drafts.requireUnchanged(card, edit);
        requireGood(card, draft.document());
        change();
        var version = drafts.nextVersion(card);
        var document = new CardText(draft.document()).withVersion(version);
        var kept = table.insertUnlessPresent(new ScorecardTable.Row(
                card,
                version,
                document,
                Digests.of(document),
                false,
                false,
                clock.instant(),
                caller.name(),
                note.strip()));
        if (!kept) {
            throw new IllegalStateException("Version %d of '%s' is there already".formatted(version, card));
        }
        table.activate(card, version);
        draftTable.delete(card);
        meanings.replace(card, List.of());
        scoreAgainIfUsed(caller, card, version);
        audit.record(caller, "scorecard.published", card, Map.of("version", version, "note", note.strip()));
        return version;
    }

    /** Has another version of a card measure again. The one before stays, and can be gone back to as well. */
    @Transactional
    void activate(Caller caller, String card, int version, String note) {
        scorecards.version(card, version);
        change();
        var before = table.active(card).map(ScorecardTable.Row::version).orElse(0);
        if (before == version) {
            throw Refused.conflict(
                    "scorecard.active", "Version %d of '%s' is in use already.".formatted(version, card));
        }
        table.activate(card, version);
        scoreAgainIfUsed(caller, card, version);
        audit.record(
                caller,
                "scorecard.rolled-back",
                card,
                Map.of("version", version, "before", before, "note", note.strip()));
    }

    /**
     * Says which cards measure what.
     *
     * @param revision the choice as whoever changes it saw it
     */
    @Transactional
    void use(Caller caller, long revision, List<CardUse> wanted) {
        change();
        if (uses.revision() != revision + 1) {
            throw Refused.conflict("scorecard.uses-changed", "Somebody changed what measures what meanwhile.");
        }
        require(wanted);
        uses.replace(wanted);
        again.begin("uses", caller.name());
        audit.record(
                caller,
                "scorecard.uses-changed",
                "",
                Map.of("uses", wanted.stream().map(CardUse::toString).toList()));
    }

    private void change() {
        again.hold();
        uses.change();
    }

    private void scoreAgainIfUsed(Caller caller, String card, int version) {
        if (uses.all().stream().anyMatch(use -> use.scorecard().equals(card))) {
            again.begin("%s %d".formatted(card, version), caller.name());
        }
    }

    private void requireGood(String card, String document) {
        try {
            drafts.check(card, document).orThrow();
        } catch (FaultyScorecard faulty) {
            throw Refused.invalid(
                    faulty.kind() == FaultyScorecard.Kind.FAULTY ? "scorecard.faulty" : "scorecard.examples",
                    "The draft of '%s' cannot be published as it is.".formatted(card),
                    faulty.faults().stream()
                            .map(fault -> new Fault(
                                    "line %d".formatted(fault.line()),
                                    fault.reason().en()))
                            .toList());
        }
    }

    private void require(List<CardUse> wanted) {
        var centre = wanted.stream()
                .filter(use -> use.main() && use.programme() == null)
                .count();
        if (centre != 1) {
            throw Refused.invalid("scorecard.no-main", "The centre needs one main card.");
        }
        var seen = new HashSet<List<Object>>();
        for (var use : wanted) {
            if (table.active(use.scorecard()).isEmpty()) {
                throw Refused.unknown("scorecard.unknown", "No scorecard '%s'.".formatted(use.scorecard()));
            }
            var where = Optional.<Object>ofNullable(use.programme()).orElse("centre");
            if (!seen.add(List.of(use.scorecard(), where)) || (use.main() && !seen.add(List.of(true, where)))) {
                throw Refused.invalid(
                        "scorecard.used-twice", "'%s' is named twice for the same work.".formatted(use.scorecard()));
            }
        }
        organisation.requireKnown(
                null,
                wanted.stream().map(CardUse::programme).filter(Objects::nonNull).toList(),
                List.of());
    }
}
