package app.hearth.practice;

import app.hearth.customer.Setting;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins sittings: with a new customer, with one that an exam names, or once more with the same. */
@Service
class TrainingBeginning {

    private static final int MOST_OPEN = 30;

    private final TrainingSittingTable sittings;
    private final TrainingTurnTable turns;
    private final TrainingWordingTable wordings;
    private final TrainingRecall recall;
    private final TrainingWording wording;
    private final TrainingCustomers customers;
    private final ScenarioShelf shelf;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TrainingBeginning(
            TrainingSittingTable sittings,
            TrainingTurnTable turns,
            TrainingWordingTable wordings,
            TrainingRecall recall,
            TrainingWording wording,
            TrainingCustomers customers,
            ScenarioShelf shelf,
            Clock clock) {
        this.sittings = sittings;
        this.turns = turns;
        this.wordings = wordings;
        this.recall = recall;
        this.wording = wording;
        this.customers = customers;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * What a trainee chose.
     *
     * @param id of the sitting that is to be
     */
    record Choice(UUID id, String scenario, Language language, boolean moodShown, boolean timed) {}

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
        var opening = customers.meet(setting).opening();
        var fresh = TrainingSitting.begun(
                caller, choice.id(), setting, choice.moodShown(), choice.timed(), attempt, opening, clock.instant());
        var begun = keep(caller, fresh);
        var played = recall.played(recall.hold(caller, fresh.id()));
        if (begun) {
            wording.expect(fresh, 0);
        }
        return played;
    }

    private boolean keep(Caller caller, TrainingSitting fresh) {
        if (sittings.find(fresh.id()).isPresent()) {
            return false;
        }
        if (sittings.countOpen(caller.account()) >= MOST_OPEN) {
            throw Refused.conflict(
                    "training.too-many-open", "Bring one of the conversations you began to its end first.");
        }
        return sittings.insertUnlessPresent(fresh);
    }

    /** Begins again with the same customer, from before one of one's turns on. */
    @Transactional
    TrainingPlayed retry(Caller caller, UUID id, UUID fresh, int turn) {
        var sitting = recall.hold(caller, id);
        if (sitting.isExam()) {
            throw Refused.conflict("training.exam-no-retry", "An exam is sat once; practise on the scenario instead.");
        }
        var before = recall.played(sitting);
        if (turn < 1 || turn > Math.max(1, before.turns().size())) {
            throw Refused.invalid("training.turn-unknown", "There is no such turn.");
        }
        before.going();
        if (keep(caller, sitting.again(fresh, turn - 1, clock.instant()))) {
            turns.copy(id, fresh, turn - 1);
            wordings.copy(id, fresh, turn - 1);
        }
        return recall.played(recall.hold(caller, fresh));
    }
}
