package app.hearth.quality;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Role;
import app.hearth.quality.CardViews.ComparingView;
import app.hearth.quality.CardViews.ScoringView;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the work on scores is that goes on in the background. */
@RestController
@Allowed({Role.REVIEWER, Role.MANAGER, Role.ADMIN})
class ScoringController {

    private final ScoringAgain again;
    private final Comparing comparing;

    ScoringController(ScoringAgain again, Comparing comparing) {
        this.again = again;
        this.comparing = comparing;
    }

    /** How far the last scoring of the whole store is; nothing where there was none. */
    @GetMapping("/api/scoring")
    Optional<ScoringView> scoring() {
        return again.latest().map(ScoringView::of);
    }

    /** How many conversations wait to be compared with what cards look for by examples. */
    @GetMapping("/api/scoring/comparisons")
    ComparingView comparisons() {
        var backlog = comparing.backlog();
        return new ComparingView(backlog.waiting(), backlog.failed());
    }
}
