package app.hearth.calibration;

import app.hearth.calibration.Convening.Call;
import app.hearth.calibration.SessionViews.CalibrationRow;
import app.hearth.calibration.SessionViews.CalibrationView;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Colleague;
import app.hearth.kernel.Colleagues;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Role;
import app.hearth.quality.Standings;
import app.hearth.review.Reviews;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calibration sessions, until their ratings are in. */
@RestController
@RequestMapping("/api/calibrations")
@Allowed({Role.LEAD, Role.REVIEWER, Role.TRAINER, Role.MANAGER})
class CalibrationController {

    private final Convening convening;
    private final RatingCases rating;
    private final CalibrationTable sessions;
    private final CaseTable cases;
    private final SessionDoor door;
    private final Reviews reviews;
    private final Standings standings;
    private final Colleagues colleagues;

    CalibrationController(
            Convening convening,
            RatingCases rating,
            CalibrationTable sessions,
            CaseTable cases,
            SessionDoor door,
            Reviews reviews,
            Standings standings,
            Colleagues colleagues) {
        this.convening = convening;
        this.rating = rating;
        this.sessions = sessions;
        this.cases = cases;
        this.door = door;
        this.reviews = reviews;
        this.standings = standings;
        this.colleagues = colleagues;
    }

    /** Managers see all of them, others those that they take part in. */
    @GetMapping
    Page<CalibrationRow> list(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Paging.limit(limit);
        return Page.cut(
                        sessions.list(caller.is(Role.MANAGER) ? null : caller.account(), after, size + 1),
                        size,
                        last -> last.id().toString())
                .map(it -> CalibrationRow.of(it, caller));
    }

    /** Who can be asked to rate. */
    @GetMapping("/raters")
    @Allowed({Role.LEAD, Role.REVIEWER, Role.MANAGER})
    List<PossibleRater> raters() {
        return colleagues.with(Convening.RATERS).stream().map(PossibleRater::of).toList();
    }

    @PostMapping
    @Allowed({Role.LEAD, Role.REVIEWER, Role.MANAGER})
    CalibrationOpened open(Caller caller, @RequestBody @Valid CalibrationCall call) {
        var card = call.card() == null ? standings.mainCard().id() : call.card();
        return new CalibrationOpened(convening
                .open(
                        caller,
                        new Call(
                                call.title().strip(),
                                card,
                                call.from(),
                                call.to(),
                                call.conversations(),
                                call.raters(),
                                call.deadline()))
                .id());
    }

    @GetMapping("/{id}")
    CalibrationView show(Caller caller, @PathVariable UUID id) {
        var session = door.find(caller, id);
        var version = session.version();
        var ratings = cases.ratings(id);
        return SessionViews.of(
                session,
                version == null
                        ? standings.activeCard(session.scorecard())
                        : standings.card(session.scorecard(), version),
                cases.of(id),
                ratings,
                reviews.find(ratings.stream().map(Rating::review).toList()),
                caller);
    }

    @DeleteMapping("/{id}")
    @Allowed({Role.LEAD, Role.REVIEWER, Role.MANAGER})
    void cancel(Caller caller, @PathVariable UUID id) {
        convening.cancel(caller, id);
    }

    /** The caller's own review of a conversation of the session; begins it where there is none. */
    @PostMapping("/{id}/cases/{conversation}/rating")
    RatingBegun rate(Caller caller, @PathVariable UUID id, @PathVariable UUID conversation) {
        return new RatingBegun(rating.begin(caller, id, conversation));
    }

    @PostMapping("/{id}/cases/{conversation}/swap")
    @Allowed({Role.LEAD, Role.REVIEWER, Role.MANAGER})
    void swap(Caller caller, @PathVariable UUID id, @PathVariable UUID conversation) {
        convening.swap(caller, id, conversation);
    }

    record PossibleRater(UUID account, String name, Set<Role> roles) {

        static PossibleRater of(Colleague colleague) {
            return new PossibleRater(colleague.account(), colleague.name(), colleague.roles());
        }
    }

    /**
     * @param card null for the centre's main card
     * @param from when the conversations to choose from began
     */
    record CalibrationCall(
            @NotBlank @Size(max = 100) String title,
            @Nullable String card,
            @NotNull Instant from,
            @NotNull Instant to,
            @Min(10) @Max(100) int conversations,
            @NotNull @Size(min = 2, max = 30) Set<UUID> raters,
            @NotNull Instant deadline) {}

    record CalibrationOpened(UUID id) {}

    record RatingBegun(UUID review) {}
}
