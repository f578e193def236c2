package app.hearth.calibration;

import app.hearth.calibration.Severities.Detail;
import app.hearth.calibration.Severities.Overview;
import app.hearth.calibration.Severities.Severity;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.quality.Standings;
import app.hearth.statistics.raters.DriftChart;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How raters compare: one's own figure, and all of them for managers. */
@RestController
@RequestMapping("/api/quality/raters")
@Allowed({Role.LEAD, Role.REVIEWER, Role.TRAINER, Role.MANAGER})
class RaterController {

    private final Severities severities;
    private final Standings standings;

    RaterController(Severities severities, Standings standings) {
        this.severities = severities;
        this.standings = standings;
    }

    @GetMapping
    RatersView raters(
            Caller caller,
            @RequestParam(required = false) @Nullable String card,
            @RequestParam Instant from,
            @RequestParam Instant to) {
        return RatersView.of(severities.about(caller, question(card, from, to)), caller);
    }

    @GetMapping("/{account}")
    RaterView rater(
            Caller caller,
            @PathVariable UUID account,
            @RequestParam(required = false) @Nullable String card,
            @RequestParam Instant from,
            @RequestParam Instant to) {
        return RaterView.of(severities.of(caller, question(card, from, to), account), caller);
    }

    /** About the centre's main card where none is named. */
    private Question question(@Nullable String card, Instant from, Instant to) {
        return new Question(card == null ? standings.mainCard().id() : card, from, to, null);
    }

    /** @param raters how many there are, whether they are shown or not */
    record RatersView(int conversations, int raters, List<SeverityView> shown) {

        static RatersView of(Overview overview, Caller caller) {
            return new RatersView(
                    overview.conversations(),
                    overview.raters(),
                    overview.shown().stream()
                            .map(it -> SeverityView.of(it, caller))
                            .toList());
        }
    }

    /** @param points above zero for one who gives more than others do */
    record SeverityView(UUID account, String name, boolean me, int scores, FigureView points) {

        static SeverityView of(Severity severity, Caller caller) {
            return new SeverityView(
                    severity.account(),
                    severity.name(),
                    severity.account().equals(caller.account()),
                    severity.scores(),
                    FigureView.of(severity.points()));
        }
    }

    record RaterView(SeverityView severity, DriftView drift, List<AdjustedView> latest) {

        static RaterView of(Detail detail, Caller caller) {
            return new RaterView(
                    SeverityView.of(detail.severity(), caller),
                    DriftView.of(detail),
                    detail.latest().stream()
                            .map(it -> new AdjustedView(
                                    it.review().conversation().value(),
                                    Objects.requireNonNullElse(
                                            it.review().submittedAt(),
                                            it.review().savedAt()),
                                    it.score(),
                                    it.adjustment()))
                            .toList());
        }
    }

    /**
     * @param limit how far from zero the average may stray, in points; null without a chart
     * @param why there is no chart; null with one
     */
    record DriftView(
            @Nullable Double limit,
            boolean drifting,
            List<DriftPoint> points,
            @Nullable FigureView why) {

        static DriftView of(Detail detail) {
            var chart = detail.drift();
            return new DriftView(
                    chart.known().map(DriftChart::limit).orElse(null),
                    chart.known().map(DriftChart::drifting).orElse(false),
                    chart.known().map(it -> points(it, detail)).orElse(List.of()),
                    FigureView.missing(chart));
        }

        private static List<DriftPoint> points(DriftChart chart, Detail detail) {
            return IntStream.range(0, chart.points().size())
                    .mapToObj(i -> {
                        var review = detail.charted().get(i);
                        return new DriftPoint(
                                Objects.requireNonNullElse(review.submittedAt(), review.savedAt()),
                                chart.points().get(i).average(),
                                chart.points().get(i).beyond());
                    })
                    .toList();
        }
    }

    /** @param average of the latest deviations from what others gave, in points */
    record DriftPoint(Instant at, double average, boolean beyond) {}

    /** @param adjustment what taking off the rater's severity would change; the score stays what it is */
    record AdjustedView(UUID conversation, Instant at, double score, double adjustment) {}
}
