package app.hearth.calibration;

import app.hearth.calibration.GateView.State;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Scope;
import app.hearth.quality.Standings;
import app.hearth.review.ReviewedCard;
import app.hearth.review.Reviews;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what came out at the gate of each item, by all the reviews of the centre in the last year, so that every page
 * that shows a verdict can say how far it is to be trusted. It changes no score.
 */
@Service
class Gates {

    private static final Caller PROGRAM = new Caller(new UUID(0, 0), "Hearth", null, Set.of(), Scope.CENTRE);
    private static final Duration YEAR = Duration.ofDays(365);

    private final GateTable table;
    private final Sample sample;
    private final Reviews reviews;
    private final Standings standings;
    private final Clock clock;

    Gates(GateTable table, Sample sample, Reviews reviews, Standings standings, Clock clock) {
        this.table = table;
        this.sample = sample;
        this.reviews = reviews;
        this.standings = standings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<CardGates> all() {
        return table.all();
    }

    /** The cards by which somebody reviewed since they were last looked at. */
    @Transactional(readOnly = true)
    List<ReviewedCard> stale() {
        var known = table.all().stream().map(CardGates::reviewed).toList();
        return reviews.cards().stream().filter(card -> !known.contains(card)).toList();
    }

    @Transactional
    void judge(ReviewedCard reviewed) {
        var now = clock.instant();
        var kept = sample.ofOneVersion(PROGRAM, new Question(reviewed.scorecard(), now.minus(YEAR), now, null));
        var card = kept.version() == 0
                ? standings.activeCard(reviewed.scorecard())
                : standings.card(reviewed.scorecard(), kept.version());
        var states = new HashMap<String, State>();
        card.items().stream()
                .filter(item -> !item.isForPeople())
                .forEach(item -> states.put(
                        item.id(),
                        GateView.of(Agreeing.gate(item, ItemVerdicts.of(item, kept.drawn(), kept.reader())))
                                .state()));
        table.keep(new CardGates(reviewed.scorecard(), card.version(), kept.reader(), states, reviewed, now));
    }
}
