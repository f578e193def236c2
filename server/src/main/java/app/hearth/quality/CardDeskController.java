package app.hearth.quality;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.quality.CardViews.CheckView;
import app.hearth.quality.CardViews.DraftView;
import app.hearth.quality.CardViews.UsesView;
import app.hearth.quality.CardViews.VersionView;
import app.hearth.quality.ItemGates.BelowGate;
import app.hearth.quality.Releasing.Release;
import app.hearth.scorecard.CardChanges;
import app.hearth.scorecard.MachineSay;
import app.hearth.scorecard.ScorecardDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where cards are written, compared and published. */
@RestController
@Allowed({Role.REVIEWER, Role.MANAGER, Role.ADMIN})
class CardDeskController {

    private static final String DRAFT = "draft";

    private final CardDrafts drafts;
    private final Publishing publishing;
    private final Scorecards scorecards;
    private final CardUseTable uses;
    private final RetroScoring retro;
    private final FairnessChecks fairness;
    private final GateChecks gates;
    private final Releasing releasing;

    CardDeskController(
            CardDrafts drafts,
            Publishing publishing,
            Scorecards scorecards,
            CardUseTable uses,
            RetroScoring retro,
            FairnessChecks fairness,
            GateChecks gates,
            Releasing releasing) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.scorecards = scorecards;
        this.uses = uses;
        this.retro = retro;
        this.fairness = fairness;
        this.gates = gates;
        this.releasing = releasing;
    }

    /** The cards that are being written; among them such as were never published. */
    @GetMapping("/api/scorecard-drafts")
    List<DraftRow> drafts() {
        return drafts.all().stream()
                .map(draft -> new DraftRow(draft.id(), draft.edit(), draft.savedAt(), draft.savedBy()))
                .toList();
    }

    /** The versions of a card, the newest first. */
    @GetMapping("/api/scorecards/{id}/versions")
    List<VersionView> versions(@PathVariable String id) {
        var tried = fairness.notes(id);
        var below = gates.notes(id);
        return scorecards.versions(id).stream()
                .map(row -> VersionView.of(row, tried.get(row.version()), below.get(row.version())))
                .toList();
    }

    /** A version as it is written. */
    @GetMapping("/api/scorecards/{id}/versions/{version}")
    CardDocument document(@PathVariable String id, @PathVariable int version) {
        return new CardDocument(scorecards.row(id, version).document());
    }

    /** What is different between two versions; "draft" is one too. */
    @GetMapping("/api/scorecards/{id}/changes")
    CardChanges changes(@PathVariable String id, @RequestParam String from, @RequestParam String to) {
        return CardChanges.between(readable(id, from), readable(id, to));
    }

    @GetMapping("/api/scorecards/{id}/draft")
    DraftView draft(@PathVariable String id) {
        return view(drafts.get(id));
    }

    /** Begins the next version with the one in use, or a card that is not there yet with a document. */
    @PostMapping("/api/scorecards/{id}/draft")
    @ResponseStatus(HttpStatus.CREATED)
    DraftView begin(
            Caller caller, @PathVariable String id, @RequestBody(required = false) @Nullable CardDocument sent) {
        return view(sent == null ? drafts.begin(caller, id) : drafts.begin(caller, id, sent.document()));
    }

    /** Keeps what was written, unless somebody else saved meanwhile. */
    @PutMapping("/api/scorecards/{id}/draft")
    DraftView save(Caller caller, @PathVariable String id, @Valid @RequestBody SavedDraft sent) {
        return view(drafts.save(caller, id, sent.edit(), sent.document()));
    }

    /** Has an item count, advise or be left to people: in the open draft, or in one that begins with it. */
    @PutMapping("/api/scorecards/{id}/draft/items/{item}")
    DraftView say(
            Caller caller, @PathVariable String id, @PathVariable String item, @Valid @RequestBody SaidOfItem sent) {
        return view(drafts.say(caller, id, item, sent.say(), sent.edit()));
    }

    /** The items of the draft that count although the machine judges them too badly, critical ones first. */
    @GetMapping("/api/scorecards/{id}/draft/gates")
    List<BelowGate> belowGates(@PathVariable String id) {
        return gates.below(id);
    }

    @DeleteMapping("/api/scorecards/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Caller caller, @PathVariable String id, @RequestParam int edit) {
        drafts.discard(caller, id, edit);
    }

    /** Looks at a document without keeping it. */
    @PostMapping("/api/scorecards/{id}/check")
    CheckView check(@PathVariable String id, @Valid @RequestBody CardDocument sent) {
        return CheckView.of(drafts.check(id, sent.document()), sent.document());
    }

    /** Begins to find out who would change if the draft were published. */
    @PostMapping("/api/scorecards/{id}/retro-score")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void beginRetroScore(@PathVariable String id) {
        retro.begin(id);
    }

    /** Who would change, once that is known. */
    @GetMapping("/api/scorecards/{id}/retro-score")
    RetroView retroScore(Caller caller, @PathVariable String id) {
        return retro.show(caller, id);
    }

    /** Begins to try the draft in other words, unless just that was tried already. */
    @PostMapping("/api/scorecards/{id}/fairness")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void beginFairness(@PathVariable String id) {
        fairness.begin(id);
    }

    /** Whose verdicts depend on how the same is said, once that is known. */
    @GetMapping("/api/scorecards/{id}/fairness")
    FairnessView fairness(Caller caller, @PathVariable String id) {
        return fairness.show(caller, id);
    }

    /** Has the draft measure from now on; the whole store is scored again in the background. */
    @PostMapping("/api/scorecards/{id}/publication")
    @Allowed({Role.MANAGER, Role.ADMIN})
    PublishedCard publish(Caller caller, @PathVariable String id, @Valid @RequestBody Publication sent) {
        return new PublishedCard(
                id,
                releasing.publish(
                        caller, id, new Release(sent.edit(), sent.note(), sent.despiteUnfair(), sent.despiteGates())));
    }

    /** Has another version measure again. */
    @PostMapping("/api/scorecards/{id}/versions/{version}/activation")
    @Allowed({Role.MANAGER, Role.ADMIN})
    @ResponseStatus(HttpStatus.ACCEPTED)
    void activate(
            Caller caller, @PathVariable String id, @PathVariable int version, @Valid @RequestBody Activation sent) {
        publishing.activate(caller, id, version, sent.note());
    }

    /** Which cards measure what. */
    @GetMapping("/api/scorecard-uses")
    UsesView uses() {
        return new UsesView(uses.revision(), uses.all());
    }

    @PutMapping("/api/scorecard-uses")
    @Allowed({Role.MANAGER, Role.ADMIN})
    UsesView use(Caller caller, @Valid @RequestBody UsesView sent) {
        publishing.use(caller, sent.revision(), sent.uses());
        return uses();
    }

    private DraftView view(Draft draft) {
        return DraftView.of(draft, CheckView.of(drafts.check(draft.id(), draft.document()), draft.document()));
    }

    private String readable(String id, String version) {
        var document = version.equals(DRAFT)
                ? drafts.get(id).document()
                : scorecards.row(id, number(version)).document();
        if (ScorecardDocument.check(document).card() == null) {
            throw Refused.conflict("scorecard.unreadable", "The draft has faults and cannot be compared yet.");
        }
        return document;
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException none) {
            throw Refused.invalid("request.invalid", "'%s' is no version.".formatted(version));
        }
    }

    record DraftRow(String id, int edit, Instant savedAt, String savedBy) {}

    record CardDocument(@NotNull String document) {}

    /**
     * What the machine's verdict on an item is to be good for.
     *
     * @param edit the open draft as the caller saw it; null where there was none
     */
    record SaidOfItem(@NotNull MachineSay say, @Nullable Integer edit) {}

    record SavedDraft(int edit, @NotNull String document) {}

    /**
     * What is published.
     *
     * @param despiteUnfair why, where the verdicts of some items depend on how the same is said
     * @param despiteGates why, where some items count although the machine judges them too badly
     */
    record Publication(
            int edit,
            @NotBlank @Size(max = 2_000) String note,
            @Nullable @Size(max = 2_000) String despiteUnfair,
            @Nullable @Size(max = 2_000) String despiteGates) {}

    record Activation(@NotBlank @Size(max = 2_000) String note) {}

    record PublishedCard(String id, int version) {}
}
