package app.hearth.practice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exam as whoever may sit it sees it.
 *
 * @param length how many customers everybody talks to
 * @param reliability of the mean over them, 0…1, measured with scripted agents
 * @param needed how many customers would make it 0.8; none where no number would
 * @param attempt one's own
 */
record ExamView(
        UUID id,
        String title,
        String language,
        String maker,
        Instant madeAt,
        boolean closed,
        int length,
        double passSatisfaction,
        @Nullable Double passScore,
        double reliability,
        @Nullable Integer needed,
        @Nullable ExamAttemptView attempt) {

    private static final double ENOUGH = 0.8;

    /**
     * One's own attempt; what came of each customer is told when all of it is over.
     *
     * @param done how many customers one has finished with
     * @param stations those one has met
     */
    record ExamAttemptView(
            UUID id,
            int done,
            boolean over,
            @Nullable Double satisfaction,
            @Nullable Double score,
            @Nullable Boolean passed,
            List<ExamStationView> stations) {}

    record ExamStationView(
            UUID sitting,
            @Nullable String title,
            boolean over,
            @Nullable TrainingEnding ending,
            @Nullable Double satisfaction,
            @Nullable Double score) {}

    static ExamView of(Exams.Own own, ScenarioShelf shelf) {
        var exam = own.exam();
        var needed = exam.reliability().needed(ENOUGH);
        return new ExamView(
                exam.id(),
                exam.title(),
                exam.language().wire(),
                exam.makerName(),
                exam.madeAt(),
                exam.closedAt() != null,
                exam.length(),
                exam.gate().satisfaction(),
                exam.gate().score(),
                exam.reliability().of(exam.length()),
                needed.isPresent() ? needed.getAsInt() : null,
                own.attempt() == null ? null : attempt(own.attempt(), own.sittings(), shelf));
    }

    private static ExamAttemptView attempt(ExamAttempt attempt, List<TrainingSitting> sittings, ScenarioShelf shelf) {
        return new ExamAttemptView(
                attempt.id(),
                (int) sittings.stream().filter(TrainingSitting::isOver).count(),
                attempt.isOver(),
                attempt.satisfaction(),
                attempt.score(),
                attempt.passed(),
                sittings.stream()
                        .map(it -> station(it, attempt.isOver(), shelf))
                        .toList());
    }

    private static ExamStationView station(TrainingSitting sitting, boolean told, ScenarioShelf shelf) {
        var result = told ? sitting.result() : null;
        return new ExamStationView(
                sitting.id(),
                TrainingSittings.title(sitting, shelf),
                sitting.isOver(),
                told ? sitting.ending() : null,
                result == null ? null : result.satisfaction(),
                result == null ? null : result.score());
    }
}
