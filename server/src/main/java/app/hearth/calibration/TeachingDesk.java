package app.hearth.calibration;

import app.hearth.calibration.TeachingWork.State;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Refused;
import app.hearth.reading.Adapting;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the reading taught in the background by what people decided, and stops it. */
@Service
class TeachingDesk {

    private final TeachingTable table;
    private final Teaching teaching;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    TeachingDesk(TeachingTable table, Teaching teaching, Audit audit, Ids ids, Clock clock) {
        this.table = table;
        this.teaching = teaching;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins, if there is enough to learn from and nothing is being learned. */
    @Transactional
    TeachingWork begin(Caller caller, Question question) {
        var labels = teaching.decided(caller, question).size();
        if (labels < Adapting.FEWEST) {
            throw Refused.invalid(
                    "teaching.too-few",
                    "People decided about %d conversations; at least %d are needed."
                            .formatted(labels, Adapting.FEWEST));
        }
        var id = ids.next();
        if (!table.insertUnlessBusy(id, question, labels, caller, clock.instant())) {
            throw Refused.conflict("teaching.running", "The reading is being taught already.");
        }
        audit.record(
                caller,
                "quality.teaching-begun",
                question.card(),
                Map.of("conversations", labels, "from", question.from(), "to", question.to()));
        return table.latest().orElseThrow();
    }

    /** Stops what is running; what was learned is dropped. */
    @Transactional
    void cancel(Caller caller) {
        var work = table.running().orElseThrow(TeachingDesk::idle);
        if (!table.end(work.id(), State.CANCELLED, null, clock.instant())) {
            throw idle();
        }
        audit.record(caller, "quality.teaching-cancelled", work.card(), Map.of());
    }

    @Transactional(readOnly = true)
    Optional<TeachingWork> latest() {
        return table.latest();
    }

    private static Refused idle() {
        return Refused.conflict("teaching.idle", "Nothing is being taught that could be stopped.");
    }
}
