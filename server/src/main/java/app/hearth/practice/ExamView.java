package app.hearth.practice;

import app.hearth.document.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exam as whoever may sit it sees it.
 *
 * @param length how many customers everybody talks to
 * @param everybody whether it is for the whole centre
 * @param teams the names of those it is for, as far as the caller knows of them
 * @param gate what it takes to pass, with what one reached oneself
 * @param reliability of the mean over them, 0…1, measured with scripted agents
 * @param lower the lower end of its interval; none where it cannot be told
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
        boolean everybody,
        List<UUID> teamIds,
        List<String> teams,
        int length,
        List<ExamPartView> gate,
        double reliability,
        @Nullable Double lower,
        @Nullable Double upper,
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

    /**
     * One part of what it takes to pass.
     *
     * @param item of the card; for a skill only
     * @param reached null where nothing is over yet, or the item could not be judged
     * @param met null where nothing is over yet
     */
    record ExamPartView(
            ExamGate.Kind kind,
            @Nullable String item,
            @Nullable Bilingual name,
            double wanted,
            @Nullable Double reached,
            @Nullable Boolean met) {

        static List<ExamPartView> of(ExamGate gate, @Nullable ExamReached reached) {
            return gate.parts(reached).stream()
                    .map(part -> new ExamPartView(
                            part.kind(),
                            part.skill() == null ? null : part.skill().item(),
                            part.skill() == null ? null : part.skill().name(),
                            part.wanted(),
                            part.reached(),
                            reached == null ? null : (Boolean) part.isMet()))
                    .toList();
        }
    }

    static ExamView of(Exams.Own own, List<String> teams, ScenarioShelf shelf) {
        var exam = own.exam();
        var attempt = own.attempt();
        var variances = exam.measured().variances();
        var needed = variances.needed(ENOUGH);
        return new ExamView(
                exam.id(),
                exam.title(),
                exam.language().wire(),
                exam.makerName(),
                exam.madeAt(),
                exam.closedAt() != null,
                exam.teams().isEmpty(),
                exam.teams().stream().sorted().toList(),
                teams,
                exam.length(),
                ExamPartView.of(exam.gate(), attempt == null ? null : attempt.reached()),
                variances.of(exam.length()),
                exam.measured().lower(),
                exam.measured().upper(),
                needed.isPresent() ? needed.getAsInt() : null,
                attempt == null ? null : attempt(attempt, own.sittings(), shelf));
    }

    private static ExamAttemptView attempt(ExamAttempt attempt, List<TrainingSitting> sittings, ScenarioShelf shelf) {
        var reached = attempt.reached();
        return new ExamAttemptView(
                attempt.id(),
                (int) sittings.stream().filter(TrainingSitting::isOver).count(),
                attempt.isOver(),
                reached == null ? null : reached.satisfaction(),
                reached == null ? null : reached.score(),
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
