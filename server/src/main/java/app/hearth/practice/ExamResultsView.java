package app.hearth.practice;

import app.hearth.practice.ExamView.ExamPartView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of an exam.
 *
 * @param forms the customers of each form
 * @param observed the reliability among those who sat it, 0…1; null while they are too few
 * @param lower the lower end of its interval; null where it cannot be told
 * @param observedNeeded how many customers would make that 0.8
 * @param sat how many finished the form that most finished
 * @param enough how many that must be
 */
record ExamResultsView(
        List<ExamFormView> forms,
        List<ExamRowView> rows,
        @Nullable Double observed,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Integer observedNeeded,
        int sat,
        int enough) {

    private static final double WANTED = 0.8;

    /**
     * A form.
     *
     * @param ease the mean satisfaction that scripted agents of all abilities reach
     */
    record ExamFormView(double ease, List<String> titles) {}

    record ExamRowView(
            String name,
            int form,
            Instant begunAt,
            @Nullable Instant overAt,
            @Nullable Double satisfaction,
            @Nullable Double score,
            @Nullable Boolean passed,
            List<ExamPartView> gate,
            List<UUID> sittings) {}

    static ExamResultsView of(ExamResults.Results results, ScenarioShelf shelf) {
        var observed = results.observed();
        var needed = observed == null ? null : observed.needed(WANTED);
        var exam = results.exam();
        var interval = results.interval();
        return new ExamResultsView(
                exam.forms().stream().map(form -> form(exam, form, shelf)).toList(),
                results.rows().stream().map(row -> row(exam, row)).toList(),
                observed == null ? null : observed.of(exam.length()),
                interval == null ? null : interval.lower(),
                interval == null ? null : interval.upper(),
                needed != null && needed.isPresent() ? needed.getAsInt() : null,
                results.sat(),
                ExamResults.ENOUGH);
    }

    private static ExamFormView form(Exam exam, List<Exam.Station> form, ScenarioShelf shelf) {
        return new ExamFormView(
                form.stream().mapToDouble(Exam.Station::ease).average().orElse(0),
                form.stream()
                        .map(it -> shelf.find(it.scenario(), it.version())
                                .map(scenario -> scenario.text(exam.language()).title())
                                .orElse(it.scenario()))
                        .toList());
    }

    private static ExamRowView row(Exam exam, ExamResults.Row row) {
        var attempt = row.attempt();
        var reached = attempt.reached();
        return new ExamRowView(
                attempt.name(),
                attempt.form() + 1,
                attempt.begunAt(),
                attempt.overAt(),
                reached == null ? null : reached.satisfaction(),
                reached == null ? null : reached.score(),
                attempt.passed(),
                ExamPartView.of(exam.gate(), reached),
                row.sittings());
    }
}
