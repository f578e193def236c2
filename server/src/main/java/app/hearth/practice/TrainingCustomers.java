package app.hearth.practice;

import app.hearth.customer.Customers;
import app.hearth.customer.RolePlay;
import app.hearth.customer.Setting;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.kernel.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Brings simulated customers back to where a sitting is. They hear with the reader that ships, whatever version reads
 * live work, so that the same words typed are always the same role-play.
 */
@Component
class TrainingCustomers {

    private final Customers customers;
    private final ScenarioShelf shelf;

    TrainingCustomers(Customers customers, ScenarioShelf shelf) {
        this.customers = customers;
        this.shelf = shelf;
    }

    Customers all() {
        return customers;
    }

    RolePlay meet(Setting setting) {
        return customers.meet(setting);
    }

    /** None where the scenario is no longer there in the version that was begun. */
    Optional<RolePlay> replay(TrainingSitting sitting, List<TrainingTurn> turns) {
        return setting(sitting)
                .map(setting -> customers.replay(
                        setting, turns.stream().map(TrainingTurn::typed).toList()));
    }

    private Optional<Setting> setting(TrainingSitting sitting) {
        return shelf.find(sitting.scenario(), sitting.version())
                .filter(scenario -> scenario.speaks(sitting.language()))
                .flatMap(scenario -> Catalogue.persona(sitting.persona())
                        .map(persona -> new Setting(scenario, persona, sitting.language(), sitting.seed())));
    }

    static Refused gone() {
        return Refused.conflict(
                "training.scenario-gone",
                "This scenario has changed since; what was said can be read, not gone on with.");
    }
}
