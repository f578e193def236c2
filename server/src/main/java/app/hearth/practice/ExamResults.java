package app.hearth.practice;

import app.hearth.customer.exam.Reliability;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.people.Organisation;
import app.hearth.statistics.Figure;
import app.hearth.statistics.agreement.IntraclassCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of an exam, for those who train: of the people in their scope. */
@Service
class ExamResults {

    /** Fewer tell too little about people. */
    static final int ENOUGH = IntraclassCorrelation.FEWEST_UNITS;

    private final Exams exams;
    private final ExamMaking making;
    private final ExamAttemptTable attempts;
    private final TrainingSittingTable sittings;
    private final Organisation organisation;
    private final Audit audit;

    ExamResults(
            Exams exams,
            ExamMaking making,
            ExamAttemptTable attempts,
            TrainingSittingTable sittings,
            Organisation organisation,
            Audit audit) {
        this.exams = exams;
        this.making = making;
        this.attempts = attempts;
        this.sittings = sittings;
        this.organisation = organisation;
        this.audit = audit;
    }

    record Row(ExamAttempt attempt, List<UUID> sittings) {}

    /**
     * Results in scope.
     *
     * @param observed the reliability among those who sat the form that most sat, the whole centre's; null while too
     *     few
     * @param interval of the reliability of the mean over a form; null where it cannot be told
     * @param sat how many they are
     */
    record Results(
            Exam exam,
            List<Row> rows,
            @Nullable Reliability observed,
            @Nullable Figure interval,
            int sat) {}

    static boolean sees(Caller caller) {
        return caller.is(Role.TRAINER) || caller.is(Role.LEAD) || caller.is(Role.MANAGER);
    }

    @Transactional
    Results of(Caller caller, UUID id) {
        var exam = exams.see(caller, id).exam();
        var all = attempts.ofExam(id);
        var persons =
                all.stream().map(ExamAttempt::person).filter(Objects::nonNull).toList();
        var within = organisation.within(caller.scope(), persons);
        var rows = all.stream()
                .filter(it -> caller.scope().centre() || (it.person() != null && within.contains(it.person())))
                .map(it -> new Row(
                        it,
                        it.isOver()
                                ? sittings.ofAttempt(it.id()).stream()
                                        .map(TrainingSitting::id)
                                        .toList()
                                : List.of()))
                .toList();
        audit.record(caller, "exam.results-seen", id.toString(), Map.of("people", rows.size()));
        var scores = scores(exam, all);
        return new Results(
                exam,
                rows,
                scores.size() < ENOUGH ? null : Reliability.of(scores),
                ExamReliability.ofMean(scores).orElse(null),
                scores.size());
    }

    /** Of the form most people finished: a row each, a column for each customer. */
    private List<List<Double>> scores(Exam exam, List<ExamAttempt> all) {
        List<List<Double>> most = List.of();
        for (var form = 0; form < exam.forms().size(); form++) {
            var scores = new ArrayList<List<Double>>();
            for (var attempt : all) {
                if (attempt.form() == form && attempt.isOver()) {
                    var row = sittings.ofAttempt(attempt.id()).stream()
                            .map(TrainingSitting::result)
                            .map(it -> it == null ? 0.0 : it.satisfaction())
                            .toList();
                    if (row.size() == exam.length()) {
                        scores.add(row);
                    }
                }
            }
            most = scores.size() > most.size() ? scores : most;
        }
        return most;
    }

    /** What it takes to pass may change until somebody has finished. */
    @Transactional
    void setGate(Caller caller, UUID id, ExamGate gate) {
        if (attempts.ofExam(id).stream().anyMatch(ExamAttempt::isOver)) {
            throw Refused.conflict("exam.finished-by-some", "Somebody has finished it by what it took to pass then.");
        }
        making.setGate(caller, exams.see(caller, id).exam(), gate);
    }

    @Transactional
    void close(Caller caller, UUID id) {
        making.close(caller, exams.see(caller, id).exam());
    }
}
