package app.hearth.review;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.people.Organisation;
import app.hearth.review.ProgressQuery.Agreement;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How far the caller is with reviewing, and how the centre reviews. */
@RestController
class ProgressController {

    private static final Duration SO_FAR = Duration.ofDays(90);

    private final ProgressQuery query;
    private final ReviewSettingTable settings;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;

    ProgressController(
            ProgressQuery query, ReviewSettingTable settings, Organisation organisation, Audit audit, Clock clock) {
        this.query = query;
        this.settings = settings;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/reviews/progress")
    @Allowed({Role.REVIEWER, Role.LEAD, Role.MANAGER})
    ReviewProgress progress(Caller caller) {
        var zone = organisation.centre().zone();
        var today =
                LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        var week = Period.of(clock.instant(), zone).from();
        return new ReviewProgress(
                query.submittedSince(caller.account(), today),
                query.submittedSince(caller.account(), week),
                query.drafts(caller.account()),
                query.agreementSince(caller.account(), clock.instant().minus(SO_FAR)));
    }

    @GetMapping("/api/review-settings")
    @Allowed({Role.REVIEWER, Role.LEAD, Role.MANAGER, Role.ADMIN})
    ReviewSettings settings() {
        return settings.get();
    }

    @PutMapping("/api/review-settings")
    @Allowed({Role.MANAGER, Role.ADMIN})
    @Transactional
    ReviewSettings change(Caller caller, @RequestBody @Valid ReviewSettings wanted) {
        settings.update(wanted);
        audit.record(
                caller,
                "review.settings-changed",
                "",
                Map.of(
                        "sampleSize", wanted.sampleSize(),
                        "randomShare", wanted.randomShare(),
                        "doubleShare", wanted.doubleShare(),
                        "blindRandom", wanted.blindRandom()));
        return settings.get();
    }

    /**
     * Of the caller's own reviews: how many today, this week and waiting as drafts, and how often the machine agreed.
     */
    record ReviewProgress(long today, long week, long drafts, Agreement agreement) {}
}
