package app.hearth.practice;

import app.hearth.document.Bilingual;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What there is to practise on, and what of it is worth while for the one who asks. */
@RestController
@RequestMapping("/api/training/scenarios")
@Allowed
class TrainingCatalogueController {

    private final TrainingCatalogue catalogue;

    TrainingCatalogueController(TrainingCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    TrainingCatalogueView scenarios(Caller caller, @RequestParam String language) {
        return TrainingCatalogueView.of(catalogue.of(caller, TrainingController.language(language)));
    }

    /** What there is to practise on. */
    record TrainingCatalogueView(
            List<TrainingScenarioView> scenarios, List<TrainingAdvisedView> advised, List<String> due) {

        static TrainingCatalogueView of(TrainingCatalogue.Catalogue catalogue) {
            return new TrainingCatalogueView(
                    catalogue.entries().stream().map(TrainingScenarioView::of).toList(),
                    catalogue.advised().stream()
                            .map(it -> new TrainingAdvisedView(it.scenario(), it.topic(), it.item()))
                            .toList(),
                    catalogue.due());
        }
    }

    /**
     * A scenario and what one did of it.
     *
     * @param titles by language
     * @param best the highest probability of a good grade so far
     * @param dueAt when the next visit is worth while
     */
    record TrainingScenarioView(
            String id,
            int version,
            String industry,
            int difficulty,
            List<TrainingTopic> topics,
            Map<String, String> titles,
            int times,
            @Nullable Double best,
            @Nullable Instant lastAt,
            @Nullable Instant dueAt) {

        static TrainingScenarioView of(TrainingCatalogue.Entry entry) {
            var scenario = entry.scenario();
            TrainingSpacing spacing = entry.spacing();
            return new TrainingScenarioView(
                    scenario.id(),
                    scenario.version(),
                    scenario.industry(),
                    scenario.difficulty(),
                    scenario.topics().stream().sorted().toList(),
                    scenario.titles().entrySet().stream()
                            .collect(Collectors.toMap(it -> it.getKey().wire(), Map.Entry::getValue)),
                    spacing.times(),
                    spacing.best(),
                    spacing.last(),
                    spacing.due());
        }
    }

    /** Why a scenario is worth playing now. */
    record TrainingAdvisedView(
            String scenario, TrainingTopic topic, @Nullable Bilingual item) {}
}
