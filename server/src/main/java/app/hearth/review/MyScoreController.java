package app.hearth.review;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Role;
import app.hearth.review.MyScores.MyScore;
import app.hearth.review.MyScores.ScoreWeek;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An agent's own scores; never anybody else's. */
@RestController
@RequestMapping("/api/my-scores")
@Allowed(Role.AGENT)
class MyScoreController {

    private final MyScores scores;

    MyScoreController(MyScores scores) {
        this.scores = scores;
    }

    /** The newest conversation first; {@code after} is the id of the last one seen. */
    @GetMapping
    Page<MyScore> list(Caller caller, @RequestParam @Nullable UUID after, @RequestParam @Nullable Integer limit) {
        return scores.list(caller, after, Paging.limit(limit));
    }

    /** The last eight weeks of the centre's calendar. */
    @GetMapping("/trend")
    List<ScoreWeek> trend(Caller caller) {
        return scores.trend(caller);
    }
}
