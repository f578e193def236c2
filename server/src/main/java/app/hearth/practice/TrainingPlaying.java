package app.hearth.practice;

import app.hearth.customer.Hint;
import app.hearth.customer.Setting;
import app.hearth.customer.TraineeTurn;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.redaction.Redactor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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

    private static final int MOST_OPEN = 30;

    /** In an exam the server's clock counts, less what the page takes to show the customer typing. */
    private static final double SHOWN_WITHIN = 5;

    private final TrainingSittingTable sittings;
    private final TrainingTurnTable turns;
    private final TrainingCustomers customers;
    private final TrainingFinishing finishing;
    private final ScenarioShelf shelf;
    private final Redactor redactor;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TrainingPlaying(
            TrainingSittingTable sittings,
            TrainingTurnTable turns,
            TrainingCustomers customers,
            TrainingFinishing finishing,
            ScenarioShelf shelf,
            Redactor redactor,
            Clock clock) {
        this.sittings = sittings;
        this.turns = turns;
        this.customers = customers;
        this.finishing = finishing;
        this.shelf = shelf;
        this.redactor = redactor;
        this.clock = clock;
    }

    /**
     * What a trainee chose.
     *
     * @param id of the sitting that is to be
     */
    record Choice(UUID id, String scenario, Language language, boolean moodShown, boolean timed) {}

    /**
     * A turn as it comes from a page.
     *
     * @param number which turn it is meant to be, from 1
     * @param waited seconds that the page saw the customer wait
     */
    record Typed(UUID id, int number, String text, double waited) {}

    @Transactional
    TrainingPlayed begin(Caller caller, Choice choice) {
        var shelved = shelf.of(caller).stream()
                .filter(it -> it.id().equals(choice.scenario()) && it.speaks(choice.language()))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("training.scenario-unknown", "There is no such scenario."));
        var scenario = shelf.find(shelved.id(), shelved.version()).orElseThrow();
        return open(caller, choice, somebody(scenario, choice.language()), null);
    }

    private Setting somebody(Scenario scenario, Language language) {
        var fitting = Catalogue.fitting(scenario);
        return new Setting(scenario, fitting.get(random.nextInt(fitting.size())), language, random.nextLong());
    }

    /** Begins with a customer that is chosen already. */
    @Transactional
    TrainingPlayed open(Caller caller, Choice choice, Setting setting, @Nullable UUID attempt) {
        var now = clock.instant();
        var opening = customers.meet(setting).opening();
        return keep(caller, sitting(caller, choice, setting, attempt, null, 0, opening, now));
    }

    private static TrainingSitting sitting(
            Caller caller,
            Choice choice,
            Setting setting,
            @Nullable UUID attempt,
            @Nullable UUID retryOf,
            int kept,
            List<String> opening,
            Instant now) {
        return new TrainingSitting(
                choice.id(),
                caller.account(),
                caller.name(),
                caller.person(),
                setting.scenario().id(),
                setting.scenario().version(),
                setting.persona().id(),
                setting.language(),
                setting.seed(),
                choice.moodShown(),
                choice.timed(),
                retryOf,
                kept,
                attempt,
                0,
                opening,
                now,
                now,
                null,
                null,
                null,
                null,
                null);
    }

    private TrainingPlayed keep(Caller caller, TrainingSitting fresh) {
        if (sittings.find(fresh.id()).isEmpty() && sittings.countOpen(caller.account()) >= MOST_OPEN) {
            throw Refused.conflict(
                    "training.too-many-open", "Bring one of the conversations you began to its end first.");
        }
        sittings.insertUnlessPresent(fresh);
        return played(own(caller, fresh.id()));
    }

    /** The trainee's own. */
    @Transactional(readOnly = true)
    TrainingPlayed see(Caller caller, UUID id) {
        return played(sittings.find(id)
                .filter(it -> it.account().equals(caller.account()))
                .orElseThrow(TrainingPlaying::unknown));
    }

    TrainingPlayed played(TrainingSitting sitting) {
        var said = turns.of(sitting.id());
        return new TrainingPlayed(
                sitting,
                said,
                sitting.erasedAt() == null ? customers.replay(sitting, said).orElse(null) : null);
    }

    /** Says something, or tells what came of it when it was said already. */
    @Transactional
    TrainingPlayed say(Caller caller, UUID id, Typed typed) {
        var sitting = own(caller, id);
        var before = played(sitting);
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
        return new TrainingPlayed(after, said, play);
    }

    /** What would help now; null where nothing is left but to say goodbye. */
    @Transactional
    @Nullable
    Hint hint(Caller caller, UUID id) {
        var sitting = own(caller, id);
        mustGoOn(sitting);
        if (sitting.isExam()) {
            throw Refused.conflict("training.no-hints", "There are no hints in an exam.");
        }
        sittings.countHint(id);
        return Hint.of(played(sitting).going());
    }

    /** The trainee ends it. Ending what is over changes nothing. */
    @Transactional
    TrainingPlayed end(Caller caller, UUID id) {
        var sitting = own(caller, id);
        var before = played(sitting);
        return sitting.isOver()
                ? before
                : new TrainingPlayed(
                        finishing.finish(sitting, before.turns(), before.play()), before.turns(), before.play());
    }

    /** Begins again with the same customer, from before one of one's turns on. */
    @Transactional
    TrainingPlayed retry(Caller caller, UUID id, UUID fresh, int turn) {
        var sitting = own(caller, id);
        if (sitting.isExam()) {
            throw Refused.conflict("training.exam-no-retry", "An exam is sat once; practise on the scenario instead.");
        }
        var before = played(sitting);
        if (turn < 1 || turn > Math.max(1, before.turns().size())) {
            throw Refused.invalid("training.turn-unknown", "There is no such turn.");
        }
        var setting = before.going().setting();
        var choice = new Choice(fresh, sitting.scenario(), sitting.language(), sitting.moodShown(), sitting.timed());
        var kept = turn - 1;
        if (sittings.find(fresh).isPresent()) {
            return played(own(caller, fresh));
        }
        keep(caller, sitting(caller, choice, setting, null, id, kept, sitting.opening(), clock.instant()));
        turns.copy(id, fresh, kept);
        return played(own(caller, fresh));
    }

    private TrainingSitting own(Caller caller, UUID id) {
        return sittings.lock(id)
                .filter(it -> it.account().equals(caller.account()))
                .orElseThrow(TrainingPlaying::unknown);
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

    static Refused unknown() {
        return Refused.unknown("training.unknown", "There is no such conversation, or it is not yours to see.");
    }
}
