package app.hearth.practice;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody practised, as lists. */
@Service
class TrainingSittings {

    private final TrainingSittingTable table;
    private final ScenarioShelf shelf;

    TrainingSittings(TrainingSittingTable table, ScenarioShelf shelf) {
        this.table = table;
        this.shelf = shelf;
    }

    @Transactional(readOnly = true)
    Page<TrainingSittingRowView> of(Caller caller, @Nullable UUID after, int limit) {
        return Page.cut(
                        table.of(caller.account(), after, limit + 1),
                        limit,
                        it -> it.id().toString())
                .map(this::row);
    }

    /** Null where the scenario is gone. */
    static @Nullable String title(TrainingSitting sitting, ScenarioShelf shelf) {
        return shelf.find(sitting.scenario(), sitting.version())
                .filter(it -> it.speaks(sitting.language()))
                .map(it -> it.text(sitting.language()).title())
                .orElse(null);
    }

    /** How a customer of an exam went is told with the exam. */
    TrainingSittingRowView row(TrainingSitting sitting) {
        var result = sitting.isExam() ? null : sitting.result();
        return new TrainingSittingRowView(
                sitting.id(),
                sitting.scenario(),
                title(sitting, shelf),
                sitting.name(),
                sitting.ending(),
                result == null ? null : result.satisfaction(),
                result == null ? null : result.score(),
                sitting.isExam(),
                sitting.kept() > 0,
                sitting.sharedAt() != null,
                sitting.erasedAt() != null,
                sitting.begunAt());
    }
}
