package app.hearth.practice;

import app.hearth.customer.RolePlay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings sittings to their end, keeps what comes of them, and lets their words go when it is time. */
@Service
class TrainingFinishing {

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final TrainingSittingTable sittings;
    private final TrainingTurnTable turns;
    private final TrainingCustomers customers;
    private final TrainingScoring scoring;
    private final PracticeLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration kept;

    TrainingFinishing(
            TrainingSittingTable sittings,
            TrainingTurnTable turns,
            TrainingCustomers customers,
            TrainingScoring scoring,
            PracticeLog log,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${hearth.practice.words-kept}") Duration kept) {
        this.sittings = sittings;
        this.turns = turns;
        this.customers = customers;
        this.scoring = scoring;
        this.log = log;
        this.events = events;
        this.clock = clock;
        this.kept = kept;
    }

    /** What a line of the practice log says of a sitting. */
    record Summary(
            TrainingEnding ending,
            double satisfaction,
            @Nullable Double score,
            int turns,
            boolean retry) {}

    /**
     * Ends a sitting that the transaction holds. One in which nothing new was said has no result and is not logged.
     *
     * @param play null where the scenario is gone
     */
    @Transactional
    TrainingSitting finish(TrainingSitting sitting, List<TrainingTurn> said, @Nullable RolePlay play) {
        var now = clock.instant();
        var ending = play == null
                ? TrainingEnding.STOPPED
                : TrainingEnding.of(play.feelings().ending());
        var result = play == null || said.size() <= sitting.kept() ? null : scoring.result(sitting, said, play);
        sittings.end(sitting.id(), ending, result, now);
        var over = sittings.find(sitting.id()).orElseThrow();
        if (play != null && result != null && !sitting.isExam()) {
            var title = play.setting().scenario().text(sitting.language()).title();
            var summary = new Summary(ending, result.satisfaction(), result.score(), said.size(), sitting.kept() > 0);
            log.keep(List.of(PracticeEntry.of(
                    sitting.account(),
                    sitting.name(),
                    sitting.person(),
                    PracticeEntry.Kind.TRAINING,
                    title,
                    now,
                    sitting.id(),
                    1,
                    null,
                    log.json(summary))));
        }
        events.publishEvent(new TrainingSittingOver(over));
        return over;
    }

    /** Ends one in which nothing was said for a day, unless somebody goes on with it this moment. */
    @Transactional
    void finishForgotten(UUID id) {
        var held = sittings.lock(id).orElseThrow();
        if (!held.isOver() && held.touchedAt().isBefore(clock.instant().minus(FORGOTTEN))) {
            var said = turns.of(id);
            finish(held, said, customers.replay(held, said).orElse(null));
        }
    }

    List<UUID> forgotten() {
        return sittings.idleSince(clock.instant().minus(FORGOTTEN));
    }

    @Transactional
    int eraseOld() {
        var now = clock.instant();
        return sittings.eraseUntouchedSince(now.minus(kept), now);
    }
}
