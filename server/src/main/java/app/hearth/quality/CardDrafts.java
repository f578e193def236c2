package app.hearth.quality;

import app.hearth.document.Bilingual;
import app.hearth.document.DocumentFault;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.scorecard.CardText;
import app.hearth.scorecard.CheckedCard;
import app.hearth.scorecard.MachineSay;
import app.hearth.scorecard.ScorecardDocument;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The next versions of cards, while they are written. Two who write at once never overwrite each other. */
@Service
class CardDrafts {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final int MOST_CHARACTERS = 2_000_000;

    private final DraftTable drafts;
    private final MeaningWorkTable meanings;
    private final Scorecards scorecards;
    private final Audit audit;
    private final Clock clock;

    CardDrafts(DraftTable drafts, MeaningWorkTable meanings, Scorecards scorecards, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.meanings = meanings;
        this.scorecards = scorecards;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Draft> all() {
        return drafts.all();
    }

    @Transactional(readOnly = true)
    Optional<Draft> find(String card) {
        return drafts.find(card);
    }

    @Transactional(readOnly = true)
    Draft get(String card) {
        return drafts.find(card).orElseThrow(() -> none(card));
    }

    /** Begins the next version with the one in use. Where somebody began already, that is the one to go on with. */
    @Transactional
    Draft begin(Caller caller, String card) {
        var active = scorecards.active(card);
        var document = scorecards.row(card, active.version()).document();
        return begin(caller, card, new CardText(document).withVersion(nextVersion(card)));
    }

    /** Begins a card that is not there yet. */
    @Transactional
    Draft begin(Caller caller, String card, String document) {
        require(card, document);
        if (drafts.insertUnlessPresent(new Draft(card, 1, document, clock.instant(), caller.name()))) {
            audit.record(caller, "scorecard.draft-begun", card, Map.of());
        }
        return get(card);
    }

    /**
     * Has an item count, advise or be left to people, in the draft that is open or in one that begins with it.
     *
     * @param edit the open draft as the caller saw it; null where the caller saw none
     */
    @Transactional
    Draft say(Caller caller, String card, String item, MachineSay say, @Nullable Integer edit) {
        if (edit == null) {
            find(card).ifPresent(open -> {
                throw Refused.conflict(
                        "scorecard.draft-open",
                        "%s has a draft of '%s' open, edit %d.".formatted(open.savedBy(), card, open.edit()));
            });
        }
        var draft = edit == null ? begin(caller, card) : requireUnchanged(card, edit);
        var changed = changed(draft.document(), item, say);
        return changed.equals(draft.document()) ? draft : save(caller, card, draft.edit(), changed);
    }

    private static String changed(String document, String item, MachineSay say) {
        try {
            return new CardText(document)
                    .withSay(item, say)
                    .orElseThrow(() ->
                            Refused.unknown("scorecard.item-unknown", "The draft has no item '%s'.".formatted(item)));
        } catch (IllegalArgumentException unreadable) {
            throw Refused.conflict("scorecard.unreadable", "The draft cannot be read as it is; mend it first.");
        }
    }

    /** Keeps what was written, faults and all, if nobody else saved since the edit that it started from. */
    @Transactional
    Draft save(Caller caller, String card, int edit, String document) {
        require(card, document);
        if (!drafts.update(new Draft(card, edit + 1, document, clock.instant(), caller.name()))) {
            throw edited(get(card));
        }
        audit.record(caller, "scorecard.draft-saved", card, Map.of("edit", edit + 1));
        return get(card);
    }

    @Transactional
    void discard(Caller caller, String card, int edit) {
        requireUnchanged(card, edit);
        drafts.delete(card);
        meanings.replace(card, List.of());
        audit.record(caller, "scorecard.draft-discarded", card, Map.of("edit", edit));
    }

    /** The draft, held until the transaction ends, as it was after an edit. */
    Draft requireUnchanged(String card, int edit) {
        var draft = drafts.lock(card).orElseThrow(() -> none(card));
        if (draft.edit() != edit) {
            throw edited(draft);
        }
        return draft;
    }

    /** What there is to say about a document that should be the next version of a card. */
    CheckedCard check(String card, String document) {
        var checked = ScorecardDocument.check(document);
        var found = checked.card();
        return found == null || found.id().equals(card)
                ? checked
                : new CheckedCard(
                        null,
                        List.of(new DocumentFault(
                                1,
                                Bilingual.of(
                                        "这是“%s”的草稿，不能写成“%s”。",
                                        "This is the draft of '%s', not of '%s'.", card, found.id()))),
                        List.of(),
                        List.of());
    }

    /** The number that the next version of a card gets. */
    int nextVersion(String card) {
        return scorecards.versions(card).stream()
                .findFirst()
                .map(newest -> newest.version() + 1)
                .orElse(1);
    }

    private static void require(String card, String document) {
        if (!ID.matcher(card).matches()) {
            throw Refused.invalid(
                    "scorecard.id", "'%s' is no id: small letters, digits and hyphens, 60 at most.".formatted(card));
        }
        if (document.length() > MOST_CHARACTERS || document.indexOf(0) >= 0) {
            throw Refused.invalid(
                    "scorecard.too-large", "A card has at most %d characters.".formatted(MOST_CHARACTERS));
        }
    }

    private static Refused none(String card) {
        return Refused.unknown("scorecard.no-draft", "There is no draft of '%s'.".formatted(card));
    }

    /** What somebody is told whose draft another one saved. */
    Refused editedMeanwhile(String card) {
        return edited(get(card));
    }

    private static Refused edited(Draft draft) {
        return Refused.conflict(
                "scorecard.edited-meanwhile",
                "%s saved edit %d of this draft meanwhile.".formatted(draft.savedBy(), draft.edit()));
    }
}
