package app.hearth.practice;

import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Scenario;
import app.hearth.kernel.Caller;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Which scenarios there are, and for whom. All that plays scenarios asks here, and nowhere else, so it need not know
 * where one comes from.
 */
@Service
class ScenarioShelf {

    private final StudioLibrary studio;

    ScenarioShelf(StudioLibrary studio) {
        this.studio = studio;
    }

    /**
     * The scenarios that a caller may practise on: each id once, in the version that is played from now on. Those
     * written here come first, the newest at the top, then those that ship, in the order of the catalogue.
     */
    List<ShelvedScenario> of(Caller caller) {
        return Stream.concat(studio.published(caller).stream(), Catalogue.scenarios().stream())
                .map(ShelvedScenario::of)
                .toList();
    }

    /**
     * A scenario in just that version, whoever asks: what somebody began to play is played to its end with it, though
     * others be played by now. None where that version is gone.
     */
    Optional<Scenario> find(String id, int version) {
        return Catalogue.scenario(id)
                .filter(scenario -> scenario.version() == version)
                .or(() -> studio.find(id, version));
    }
}
