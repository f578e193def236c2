package app.hearth.practice;

import app.hearth.customer.Hint;
import app.hearth.customer.TraineeTurn;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.redaction.Redactor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Trainees talk to simulated customers. What is sent twice is done once, by the ids that the page makes; of two windows
 * the one that is behind is told so.
 */
@Service
class TrainingPlaying {

    static final int LONGEST_TEXT = 1000;

    /** In an exam the server's clock counts, less what the page takes to show the customer typing. */
    private static final double SHOWN_WITHIN = 5;

    private final TrainingSittingTable sittings;
    private final TrainingTurnTable turns;
    private final TrainingRecall recall;
    private final TrainingWording wording;
    private final TrainingFinishing finishing;
    private final Redactor redactor;
    private final Clock clock;

    TrainingPlaying(
            TrainingSittingTable sittings,
            TrainingTurnTable turns,
            TrainingRecall recall,
            TrainingWording wording,
            TrainingFinishing finishing,
            Redactor redactor,
            Clock clock) {
        this.sittings = sittings;
        this.turns = turns;
        this.recall = recall;
        this.wording = wording;
        this.finishing = finishing;
        this.redactor = redactor;
        this.clock = clock;
    }

    /**
     * A turn as it comes from a page.
     *
     * @param number which turn it is meant to be, from 1
     * @param waited seconds that the page saw the customer wait
     */
    record Typed(UUID id, int number, String text, double waited) {}

    /** Says something, or tells what came of it when it was said already. */
    @Transactional
    TrainingPlayed say(Caller caller, UUID id, Typed typed) {
        var sitting = recall.hold(caller, id);
        var before = recall.played(sitting);
        if (before.turns().stream().anyMatch(it -> it.id().equals(typed.id()))) {
            return before;
        }
        mustGoOn(sitting);
        if (typed.number() != before.turns().size() + 1) {
            throw Refused.conflict("training.elsewhere", "This conversation went on in another window.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var play = before.going();
        var turn = new TraineeTurn(text(typed.text()), waited(sitting, typed.waited(), now));
        var exchange = play.say(turn);
        var kept = new TrainingTurn(exchange.number(), typed.id(), turn.text(), turn.waited(), exchange.lines(), now);
        turns.append(id, kept);
        sittings.touch(id, now);
        var said = new ArrayList<>(before.turns());
        said.add(kept);
        var after = play.isOver() ? finishing.finish(sitting, said, play) : sitting;
        wording.expect(sitting, kept.number());
        return new TrainingPlayed(after, said, before.worded(), play);
    }

    /** What would help now; null where nothing is left but to say goodbye. */
    @Transactional
    @Nullable
    Hint hint(Caller caller, UUID id) {
        var sitting = recall.hold(caller, id);
        mustGoOn(sitting);
        if (sitting.isExam()) {
            throw Refused.conflict("training.no-hints", "There are no hints in an exam.");
        }
        sittings.countHint(id);
        return Hint.of(recall.played(sitting).going());
    }

    /** The trainee ends it. Ending what is over changes nothing. */
    @Transactional
    TrainingPlayed end(Caller caller, UUID id) {
        var sitting = recall.hold(caller, id);
        var before = recall.played(sitting);
        return sitting.isOver()
                ? before
                : new TrainingPlayed(
                        finishing.finish(sitting, before.turns(), before.play()),
                        before.turns(),
                        before.worded(),
                        before.play());
    }

    private static void mustGoOn(TrainingSitting sitting) {
        if (sitting.isOver()) {
            throw Refused.conflict("training.over", "This conversation is over.");
        }
    }

    /** Nothing personal gets into the store, though all of it is meant to be made up. */
    private String text(String typed) {
        if (typed.isBlank()) {
            throw Refused.invalid("training.empty", "There is nothing in it.");
        }
        if (typed.length() > LONGEST_TEXT) {
            throw Refused.invalid("training.too-long", "At most %d characters.".formatted(LONGEST_TEXT));
        }
        return redactor.forConversation().mask(typed.strip());
    }

    /**
     * How long the customer waited. In training it is what the page saw, so that a walk to the printer with the page
     * closed hurts nobody, yet no longer than it was; in an exam the clock of the server counts.
     */
    private static double waited(TrainingSitting sitting, double seen, Instant now) {
        if (!sitting.timed()) {
            return TraineeTurn.USUAL_WAIT;
        }
        var passed = Math.toIntExact(
                        Math.clamp(Duration.between(sitting.touchedAt(), now).toMillis(), 0L, 100_000_000L))
                / 1000.0;
        var claimed = Double.isFinite(seen) ? Math.clamp(seen, 0.0, passed) : passed;
        var waited = sitting.isExam() ? Math.max(claimed, passed - SHOWN_WITHIN) : claimed;
        return Math.round(waited * 10) / 10.0;
    }
}
