package app.hearth.practice;

import app.hearth.customer.Setting;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People sit exams: one customer after the other, once. */
@Service
class Exams {

    private static final int MOST_LISTED = 100;
    private static final Duration ONE_SITTING = Duration.ofDays(1);

    private final ExamTable exams;
    private final ExamAttemptTable attempts;
    private final TrainingSittingTable sittings;
    private final TrainingBeginning beginning;
    private final TrainingRecall recall;
    private final ScenarioShelf shelf;
    private final ExamReach reach;
    private final PracticeLog log;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Exams(
            ExamTable exams,
            ExamAttemptTable attempts,
            TrainingSittingTable sittings,
            TrainingBeginning beginning,
            TrainingRecall recall,
            ScenarioShelf shelf,
            ExamReach reach,
            PracticeLog log,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.exams = exams;
        this.attempts = attempts;
        this.sittings = sittings;
        this.beginning = beginning;
        this.recall = recall;
        this.shelf = shelf;
        this.reach = reach;
        this.log = log;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** An exam with one's own attempt at it, and the sittings of that. */
    record Own(Exam exam, @Nullable ExamAttempt attempt, List<TrainingSitting> sittings) {}

    /** What a line of the practice log says of an exam. */
    record Summary(double satisfaction, @Nullable Double score, boolean passed, int length) {}

    @Transactional(readOnly = true)
    List<Own> of(Caller caller) {
        return exams.all(MOST_LISTED).stream()
                .map(exam -> own(caller, exam))
                .filter(it -> it.attempt() != null || reach.isFor(caller, it.exam()))
                .filter(it -> it.exam().closedAt() == null || it.attempt() != null || ExamResults.sees(caller))
                .toList();
    }

    @Transactional(readOnly = true)
    Own see(Caller caller, UUID id) {
        var own = own(caller, exam(id));
        if (own.attempt() == null && !reach.isFor(caller, own.exam())) {
            throw unknown();
        }
        return own;
    }

    Exam exam(UUID id) {
        return exams.find(id).orElseThrow(Exams::unknown);
    }

    private Own own(Caller caller, Exam exam) {
        var attempt = attempts.find(exam.id(), caller.account());
        return new Own(
                exam,
                attempt.orElse(null),
                attempt.map(it -> sittings.ofAttempt(it.id())).orElse(List.of()));
    }

    /** Begins the exam, or goes on with it: the customer who is being talked to, or the next one. */
    @Transactional
    TrainingPlayed next(Caller caller, UUID id, UUID fresh) {
        var exam = exams.lock(id).orElseThrow(Exams::unknown);
        var attempt = attempts.find(id, caller.account()).orElseGet(() -> begin(caller, exam));
        if (attempt.isOver()) {
            throw Refused.conflict("exam.sat", "An exam is sat once.");
        }
        var sat = sittings.ofAttempt(attempt.id());
        var open = sat.stream().filter(it -> !it.isOver()).findFirst();
        if (open.isPresent()) {
            return recall.see(caller, open.get().id());
        }
        var choice = new TrainingBeginning.Choice(fresh, "", exam.language(), false, true);
        return beginning.open(caller, choice, setting(exam, attempt, sat.size()), attempt.id());
    }

    private ExamAttempt begin(Caller caller, Exam exam) {
        if (!reach.isFor(caller, exam)) {
            throw unknown();
        }
        if (exam.closedAt() != null) {
            throw Refused.conflict("exam.closed", "This exam is closed.");
        }
        var fresh = new ExamAttempt(
                ids.next(),
                exam.id(),
                caller.account(),
                caller.name(),
                caller.person(),
                leastSat(exam),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null);
        attempts.insertUnlessPresent(fresh);
        return fresh;
    }

    private int leastSat(Exam exam) {
        var sat = attempts.ofExam(exam.id());
        return IntStream.range(0, exam.forms().size())
                .boxed()
                .min((one, other) -> Long.compare(count(sat, one), count(sat, other)))
                .orElseThrow();
    }

    private static long count(List<ExamAttempt> attempts, int form) {
        return attempts.stream().filter(it -> it.form() == form).count();
    }

    private Setting setting(Exam exam, ExamAttempt attempt, int place) {
        var station = exam.forms().get(attempt.form()).get(place);
        var scenario = shelf.find(station.scenario(), station.version());
        var persona = Catalogue.persona(station.persona());
        if (scenario.isEmpty() || persona.isEmpty()) {
            throw TrainingCustomers.gone();
        }
        return new Setting(scenario.get(), persona.get(), exam.language(), Long.parseLong(station.seed()));
    }

    @EventListener
    void on(TrainingSittingOver over) {
        var attempt = over.sitting().attempt();
        if (attempt != null) {
            var held = attempts.lock(attempt).orElseThrow();
            var sat = sittings.ofAttempt(attempt);
            var exam = exam(held.exam());
            if (!held.isOver() && sat.size() == exam.length() && sat.stream().allMatch(TrainingSitting::isOver)) {
                finish(held, exam, sat);
            }
        }
    }

    /** Ends one that was begun a day ago; the customers who were not met count nothing. */
    @Transactional
    void finishForgotten(UUID id) {
        var held = attempts.lock(id).orElseThrow();
        if (!held.isOver()) {
            finish(held, exam(held.exam()), sittings.ofAttempt(id));
        }
    }

    List<UUID> forgotten() {
        return attempts.openSince(clock.instant().minus(ONE_SITTING));
    }

    private void finish(ExamAttempt attempt, Exam exam, List<TrainingSitting> sat) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reached = ExamReached.of(sat, exam.length());
        var passed = exam.gate().lets(reached);
        attempts.end(attempt.id(), reached, passed, now);
        log.keep(List.of(PracticeEntry.of(
                attempt.account(),
                attempt.name(),
                attempt.person(),
                PracticeEntry.Kind.EXAM,
                exam.title(),
                now,
                exam.id(),
                1,
                null,
                log.json(new Summary(reached.satisfaction(), reached.score(), passed, exam.length())))));
        events.publishEvent(new ExamTaken(
                exam.id(),
                attempt.id(),
                attempt.account(),
                attempt.person(),
                reached.satisfaction(),
                reached.score(),
                passed,
                now));
    }

    /** Whether what came of a sitting may be told: of an exam, only when all of it is over. */
    boolean mayTell(TrainingSitting sitting) {
        return Optional.ofNullable(sitting.attempt())
                .flatMap(attempts::find)
                .map(ExamAttempt::isOver)
                .orElse(true);
    }

    static Refused unknown() {
        return Refused.unknown("exam.unknown", "There is no such exam.");
    }
}
