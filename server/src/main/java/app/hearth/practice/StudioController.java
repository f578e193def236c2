package app.hearth.practice;

import app.hearth.customer.scenario.Language;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.practice.StudioPlay.StudioPlayView;
import app.hearth.practice.StudioViews.StudioCheckView;
import app.hearth.practice.StudioViews.StudioDraftView;
import app.hearth.practice.StudioViews.StudioRow;
import app.hearth.practice.StudioViews.StudioVersionView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where scenarios are written, tried, shared and published. Which of them somebody sees is a matter of the scenario.
 */
@RestController
@RequestMapping("/api/studio")
@Allowed({Role.TRAINER, Role.LEAD, Role.MANAGER})
class StudioController {

    private final StudioListing listing;
    private final StudioScenarios scenarios;
    private final StudioBeginning beginning;
    private final StudioDrafts drafts;
    private final StudioPublishing publishing;
    private final StudioLibrary library;
    private final StudioChecking checking;
    private final StudioPlay play;

    StudioController(
            StudioListing listing,
            StudioScenarios scenarios,
            StudioBeginning beginning,
            StudioDrafts drafts,
            StudioPublishing publishing,
            StudioLibrary library,
            StudioChecking checking,
            StudioPlay play) {
        this.listing = listing;
        this.scenarios = scenarios;
        this.beginning = beginning;
        this.drafts = drafts;
        this.publishing = publishing;
        this.library = library;
        this.checking = checking;
        this.play = play;
    }

    /** Those written here first, the newest first; then those that ship. */
    @GetMapping("/scenarios")
    List<StudioRow> list(Caller caller) {
        return listing.of(caller);
    }

    /** Begins one: with a conversation, a document, one there is, or else with an example. */
    @PostMapping("/scenarios")
    @ResponseStatus(HttpStatus.CREATED)
    StudioBegun begin(Caller caller, @Valid @RequestBody NewScenario wanted) {
        if (Stream.of(wanted.conversation(), wanted.document(), wanted.like())
                        .filter(it -> it != null)
                        .count()
                > 1) {
            throw Refused.invalid("request.invalid", "Begin with one thing: a conversation, a document or a scenario.");
        }
        if (wanted.conversation() != null) {
            return new StudioBegun(beginning.from(caller, wanted.conversation()));
        }
        if (wanted.document() != null) {
            return new StudioBegun(beginning.of(caller, wanted.document()));
        }
        return new StudioBegun(
                wanted.like() != null
                        ? beginning.like(caller, wanted.like())
                        : beginning.empty(caller, language(wanted.language())));
    }

    @GetMapping("/scenarios/{id}")
    StudioRow show(Caller caller, @PathVariable String id) {
        return listing.row(caller, id);
    }

    /** Its published versions, the newest first. */
    @GetMapping("/scenarios/{id}/versions")
    List<StudioVersionView> versions(Caller caller, @PathVariable String id) {
        return listing.versions(caller, id).stream().map(StudioVersionView::of).toList();
    }

    /** A version as it is written. */
    @GetMapping("/scenarios/{id}/versions/{version}")
    StudioDocument version(Caller caller, @PathVariable String id, @PathVariable int version) {
        return new StudioDocument(library.document(caller, id, version));
    }

    @GetMapping("/scenarios/{id}/draft")
    StudioDraftView draft(Caller caller, @PathVariable String id) {
        return view(caller, drafts.get(caller, id));
    }

    /** Begins the next version with the newest one. */
    @PostMapping("/scenarios/{id}/draft")
    @ResponseStatus(HttpStatus.CREATED)
    StudioDraftView beginDraft(Caller caller, @PathVariable String id) {
        return view(caller, drafts.begin(caller, id));
    }

    /** Keeps what was written, unless somebody else saved meanwhile. */
    @PutMapping("/scenarios/{id}/draft")
    StudioDraftView save(Caller caller, @PathVariable String id, @Valid @RequestBody StudioSaved sent) {
        return view(caller, drafts.save(caller, id, sent.edit(), sent.document()));
    }

    @DeleteMapping("/scenarios/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Caller caller, @PathVariable String id, @RequestParam int edit) {
        drafts.discard(caller, id, edit);
    }

    /** Makes the draft a version that people practise on. */
    @PostMapping("/scenarios/{id}/publication")
    @Allowed(Role.TRAINER)
    StudioPublished publish(Caller caller, @PathVariable String id, @Valid @RequestBody StudioPublication sent) {
        return new StudioPublished(id, publishing.publish(caller, id, sent.edit(), sent.note()));
    }

    @PutMapping("/scenarios/{id}/sharing")
    StudioRow share(Caller caller, @PathVariable String id, @Valid @RequestBody StudioShared sent) {
        scenarios.share(caller, id, sent.revision(), sent.sharing(), sent.teams());
        return listing.row(caller, id);
    }

    @PostMapping("/scenarios/{id}/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(Caller caller, @PathVariable String id) {
        scenarios.archive(caller, id, true);
    }

    @DeleteMapping("/scenarios/{id}/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Caller caller, @PathVariable String id) {
        scenarios.archive(caller, id, false);
    }

    /** Looks at a document without keeping it and without playing its tests. */
    @PostMapping("/scenarios/{id}/check")
    StudioCheckView check(@PathVariable String id, @Valid @RequestBody StudioDocument sent) {
        StudioDrafts.require(sent.document());
        return StudioCheckView.of(checking.read(id, sent.document()));
    }

    /** Goes on talking with the customer of a document; nothing of it is kept. */
    @PostMapping("/play")
    StudioPlayView play(@Valid @RequestBody StudioPlayWanted wanted) {
        StudioDrafts.require(wanted.document());
        var scenario = checking.read(wanted.document()).scenario();
        if (scenario == null) {
            throw Refused.invalid("studio.faulty", "The document has faults and cannot be played yet.");
        }
        return play.play(scenario, language(wanted.language()), wanted.persona(), wanted.seed(), wanted.turns());
    }

    private StudioDraftView view(Caller caller, StudioDraft draft) {
        var mine = scenarios.get(caller, draft.scenario()).mayBeWrittenBy(caller);
        return StudioDraftView.of(draft, mine, checking.prove(draft.scenario(), draft.document()));
    }

    private static Language language(@Nullable String wire) {
        return wire == null || !wire.equals(Language.EN.wire()) ? Language.ZH : Language.EN;
    }

    /** What to begin with; nothing for the example. */
    record NewScenario(
            @Nullable UUID conversation,
            @Nullable String document,
            @Nullable String like,
            @Nullable String language) {}

    record StudioBegun(String id) {}

    record StudioDocument(@NotNull String document) {}

    record StudioSaved(int edit, @NotNull String document) {}

    record StudioPublication(
            int edit, @NotBlank @Size(max = 2_000) String note) {}

    record StudioPublished(String id, int version) {}

    record StudioShared(
            int revision,
            @NotNull StudioSharing sharing,
            @NotNull List<UUID> teams) {}

    /** All that was typed so far; the customer answers the last of it. */
    record StudioPlayWanted(
            @NotNull String document,
            @NotNull String language,
            @NotNull String persona,
            long seed,
            @NotNull @Size(max = 60) List<@NotNull @Size(max = 2_000) String> turns) {}
}
