package app.hearth.practice;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.people.Organisation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read a sitting. It is the trainee's; trainers, leads and managers read it where the trainee shares it or
 * where it is part of an exam, and where the trainee is in their scope. Whenever somebody else reads, it is written
 * down.
 */
@Service
class TrainingReach {

    private final TrainingSittingTable sittings;
    private final TrainingRecall recall;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;

    TrainingReach(
            TrainingSittingTable sittings, TrainingRecall recall, Organisation organisation, Audit audit, Clock clock) {
        this.sittings = sittings;
        this.recall = recall;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** One's own, or one that somebody in scope lets one read. */
    @Transactional
    TrainingPlayed read(Caller caller, UUID id) {
        var sitting = sittings.find(id).orElseThrow(TrainingRecall::unknown);
        if (sitting.account().equals(caller.account())) {
            return recall.played(sitting);
        }
        var open = sitting.sharedAt() != null || (sitting.isExam() && sitting.isOver());
        if (!open || !trains(caller) || !reaches(caller, sitting)) {
            throw TrainingRecall.unknown();
        }
        audit.record(caller, "training.opened", id.toString(), Map.of("exam", sitting.isExam()));
        return recall.played(sitting);
    }

    private static boolean trains(Caller caller) {
        return caller.is(Role.TRAINER) || caller.is(Role.LEAD) || caller.is(Role.MANAGER);
    }

    private boolean reaches(Caller caller, TrainingSitting sitting) {
        var person = sitting.person();
        return caller.scope().centre()
                || (person != null
                        && !organisation.within(caller.scope(), List.of(person)).isEmpty());
    }

    /** The trainee lets trainers read it, or no longer. */
    @Transactional
    void share(Caller caller, UUID id, boolean shared) {
        var sitting = sittings.lock(id)
                .filter(it -> it.account().equals(caller.account()))
                .orElseThrow(TrainingRecall::unknown);
        if (sitting.erasedAt() != null) {
            throw erased();
        }
        if ((sitting.sharedAt() != null) != shared) {
            sittings.share(id, shared ? clock.instant() : null);
            audit.record(caller, shared ? "training.shared" : "training.unshared", id.toString(), Map.of());
        }
    }

    static Refused erased() {
        return Refused.conflict("training.erased", "The words of this conversation are deleted.");
    }
}
