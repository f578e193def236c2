package app.hearth.practice;

import app.hearth.document.Bilingual;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/training")
class TrainingProgressController {

    private final TrainingProgress progress;
    private final TrainingOverview overview;

    TrainingProgressController(TrainingProgress progress, TrainingOverview overview) {
        this.progress = progress;
        this.overview = overview;
    }

    @GetMapping("/progress")
    @Allowed
    TrainingProgressView progress(Caller caller) {
        return TrainingProgressView.of(progress.of(caller));
    }

    /** That people in scope practised, and what they share; never what they said or how it went. */
    @GetMapping("/practised")
    @Allowed({Role.TRAINER, Role.LEAD, Role.MANAGER})
    TrainingOverviewView practised(Caller caller) {
        return TrainingOverviewView.of(overview.of(caller));
    }

    /** How far one has come. */
    record TrainingProgressView(
            int sittings,
            int lately,
            int accepted,
            List<TrainingMasteryView> items,
            Map<String, Integer> acts,
            List<Double> satisfaction) {

        static TrainingProgressView of(TrainingProgress.Progress progress) {
            return new TrainingProgressView(
                    progress.sittings(),
                    progress.lately(),
                    progress.accepted(),
                    progress.items().stream().map(TrainingMasteryView::of).toList(),
                    progress.acts(),
                    progress.satisfaction());
        }
    }

    /**
     * How well an item goes.
     *
     * @param mastery 0…1; null while too little is known
     * @param lower the lower end of its 95 % interval
     * @param n sittings it rests on
     * @param trend up, steady or down; null while too little is known
     */
    record TrainingMasteryView(
            String item,
            Bilingual name,
            @Nullable Double mastery,
            @Nullable Double lower,
            @Nullable Double upper,
            int n,
            @Nullable String trend) {

        static TrainingMasteryView of(TrainingProgress.Mastered item) {
            var mastery = item.mastery();
            return new TrainingMasteryView(
                    item.item(),
                    item.name(),
                    mastery == null ? null : (Double) mastery.value(),
                    mastery == null ? null : (Double) mastery.lower(),
                    mastery == null ? null : (Double) mastery.upper(),
                    item.n(),
                    item.trend() == null ? null : item.trend().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Who practised in the last 30 days, and what was shared. */
    record TrainingOverviewView(List<TrainingPractisedView> people, List<TrainingSittingRowView> shared) {

        static TrainingOverviewView of(TrainingOverview.Overview overview) {
            return new TrainingOverviewView(
                    overview.people().stream()
                            .map(it -> new TrainingPractisedView(it.name(), it.times(), it.last()))
                            .toList(),
                    overview.shared());
        }
    }

    record TrainingPractisedView(String name, int times, Instant last) {}
}
