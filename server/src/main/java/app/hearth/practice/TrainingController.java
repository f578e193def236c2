package app.hearth.practice;

import app.hearth.customer.Hint;
import app.hearth.customer.mind.Act;
import app.hearth.customer.scenario.Language;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everybody may train; what somebody trained is theirs. */
@RestController
@RequestMapping("/api/training")
@Allowed
class TrainingController {

    private final TrainingBeginning beginning;
    private final TrainingPlaying playing;
    private final TrainingWording wording;
    private final TrainingReach reach;
    private final TrainingDebriefing debriefing;
    private final TrainingSittings sittings;

    TrainingController(
            TrainingBeginning beginning,
            TrainingPlaying playing,
            TrainingWording wording,
            TrainingReach reach,
            TrainingDebriefing debriefing,
            TrainingSittings sittings) {
        this.beginning = beginning;
        this.playing = playing;
        this.wording = wording;
        this.reach = reach;
        this.debriefing = debriefing;
        this.sittings = sittings;
    }

    @GetMapping("/sittings")
    Page<TrainingSittingRowView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return sittings.of(caller, after, Paging.limit(limit));
    }

    @PostMapping("/sittings")
    @ResponseStatus(HttpStatus.CREATED)
    TrainingSittingView begin(Caller caller, @RequestBody @Valid NewTraining wanted) {
        return TrainingSittingView.of(
                caller,
                wording.inOtherWords(beginning.begin(
                        caller,
                        new TrainingBeginning.Choice(
                                wanted.id(),
                                wanted.scenario(),
                                language(wanted.language()),
                                wanted.moodShown(),
                                wanted.timed()))));
    }

    @GetMapping("/sittings/{id}")
    TrainingSittingView show(Caller caller, @PathVariable UUID id) {
        return TrainingSittingView.of(caller, reach.read(caller, id));
    }

    @PostMapping("/sittings/{id}/turns")
    TrainingSittingView say(Caller caller, @PathVariable UUID id, @RequestBody @Valid TrainingTyped typed) {
        return TrainingSittingView.of(
                caller,
                wording.inOtherWords(playing.say(
                        caller,
                        id,
                        new TrainingPlaying.Typed(typed.id(), typed.number(), typed.text(), typed.waited()))));
    }

    /** What would help now; empty where nothing is left but to say goodbye. */
    @PostMapping("/sittings/{id}/hints")
    TrainingHintView hint(Caller caller, @PathVariable UUID id) {
        return TrainingHintView.of(playing.hint(caller, id));
    }

    @PostMapping("/sittings/{id}/end")
    TrainingSittingView end(Caller caller, @PathVariable UUID id) {
        return TrainingSittingView.of(caller, playing.end(caller, id));
    }

    @GetMapping("/sittings/{id}/debrief")
    TrainingDebriefView debrief(Caller caller, @PathVariable UUID id) {
        return debriefing.debrief(caller, id);
    }

    @PostMapping("/sittings/{id}/retries")
    @ResponseStatus(HttpStatus.CREATED)
    TrainingSittingView retry(Caller caller, @PathVariable UUID id, @RequestBody @Valid TrainingRetry wanted) {
        return TrainingSittingView.of(caller, beginning.retry(caller, id, wanted.id(), wanted.turn()));
    }

    @PostMapping("/sittings/{id}/share")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void share(Caller caller, @PathVariable UUID id) {
        reach.share(caller, id, true);
    }

    @DeleteMapping("/sittings/{id}/share")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unshare(Caller caller, @PathVariable UUID id) {
        reach.share(caller, id, false);
    }

    static Language language(String wire) {
        try {
            return Language.valueOf(wire.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refused.invalid("training.language", "Customers speak zh or en.");
        }
    }

    record NewTraining(
            @NotNull UUID id,
            @NotBlank @Size(max = 80) String scenario,
            @NotBlank String language,
            boolean moodShown,
            boolean timed) {}

    record TrainingTyped(
            @NotNull UUID id, int number, @NotNull String text, double waited) {}

    record TrainingRetry(@NotNull UUID id, int turn) {}

    /**
     * A hint.
     *
     * @param acts what to do, none where only goodbye is left
     * @param example words for it
     */
    record TrainingHintView(
            List<String> acts,
            @Nullable String example,
            @Nullable String ask) {

        static TrainingHintView of(@Nullable Hint hint) {
            return hint == null
                    ? new TrainingHintView(List.of(), null, null)
                    : new TrainingHintView(wires(hint.acts()), hint.example(), hint.ask());
        }

        private static List<String> wires(Set<Act> acts) {
            return acts.stream().sorted().map(Act::wire).toList();
        }
    }
}
