package app.hearth.calibration;

import app.hearth.calibration.RaterScores.Given;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.review.Review;
import app.hearth.review.Review.Purpose;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Figure;
import app.hearth.statistics.raters.CrossedEffects;
import app.hearth.statistics.raters.DriftChart;
import app.hearth.statistics.raters.LeaveOneOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many points more or less than the average of all raters somebody gives for the same conversations, and whether
 * that has changed. Everybody sees their own figure, managers those of all; it changes no score.
 */
@Service
class Severities {

    /** Of somebody's scores the latest are shown; whose the conversations of a session are stays untold. */
    private static final int MOST_SCORES = 50;

    private final RaterScores scores;

    Severities(RaterScores scores) {
        this.scores = scores;
    }

    /**
     * @param conversations that were scored
     * @param raters who scored them
     * @param shown those that the caller may see
     */
    record Overview(int conversations, int raters, List<Severity> shown) {

        Overview {
            shown = List.copyOf(shown);
        }
    }

    /** @param points above zero for one who gives more than others */
    record Severity(UUID account, String name, int scores, Estimate<Figure> points) {}

    /**
     * One rater.
     *
     * @param drift by the severities of the period before
     * @param charted the scores that its points follow
     * @param latest of the rater's scores
     */
    record Detail(Severity severity, Estimate<DriftChart> drift, List<Review> charted, List<Adjusted> latest) {

        Detail {
            charted = List.copyOf(charted);
            latest = List.copyOf(latest);
        }
    }

    /**
     * A score that somebody gave. It stays what it is.
     *
     * @param adjustment what taking off the rater's own severity would change
     */
    record Adjusted(Review review, double score, double adjustment) {}

    @Transactional(readOnly = true)
    Overview about(Caller caller, Question question) {
        var given = scores.of(question);
        var fit = CrossedEffects.fit(given.scores(), Figure.USUAL_LEVEL);
        return new Overview(
                (int) given.units().stream().distinct().count(),
                given.raters().size(),
                given.raters().stream()
                        .filter(account -> mayRead(caller, account))
                        .map(account -> severity(given, fit, account))
                        .toList());
    }

    @Transactional(readOnly = true)
    Detail of(Caller caller, Question question, UUID account) {
        var given = scores.of(question);
        if (!mayRead(caller, account) || !given.raters().contains(account)) {
            throw Refused.unknown("calibration.rater-none", "No score of %s in this period.".formatted(account));
        }
        var fit = CrossedEffects.fit(given.scores(), Figure.USUAL_LEVEL);
        var charted = new ArrayList<Review>();
        var before = scores.of(before(question));
        var drift = CrossedEffects.fit(before.scores(), Figure.USUAL_LEVEL)
                .then(earlier -> drift(given, earlier, before, account, charted));
        return new Detail(severity(given, fit, account), drift, charted, latest(given, fit, account));
    }

    private static boolean mayRead(Caller caller, UUID account) {
        return caller.account().equals(account) || caller.is(Role.MANAGER);
    }

    private static Severity severity(Given given, Estimate<CrossedEffects> fit, UUID account) {
        return new Severity(
                account,
                given.nameOf(account),
                (int) given.reviews().stream()
                        .filter(it -> it.reviewer().account().equals(account))
                        .count(),
                fit.map(it -> it.severity(given.place(account))));
    }

    /** Fitted on the same scores a drift would hide in the severity. Who was not there before counts as average. */
    private static Estimate<DriftChart> drift(
            Given given, CrossedEffects earlier, Given before, UUID account, List<Review> charted) {
        var severities = given.raters().stream()
                .mapToDouble(rater -> before.raters().contains(rater) ? earlier.severities()[before.place(rater)] : 0)
                .toArray();
        var deviations = LeaveOneOut.deviations(given.scores(), severities);
        var own = IntStream.range(0, deviations.length)
                .filter(i -> given.reviews().get(i).reviewer().account().equals(account))
                .filter(i -> !Double.isNaN(deviations[i]))
                .toArray();
        IntStream.of(own).forEach(i -> charted.add(given.reviews().get(i)));
        return DriftChart.of(
                IntStream.of(own).mapToDouble(i -> deviations[i]).toArray(),
                Math.sqrt(earlier.variances().residual()));
    }

    private static List<Adjusted> latest(Given given, Estimate<CrossedEffects> fit, UUID account) {
        return fit.known()
                .map(it -> -it.severity(given.place(account)).value())
                .map(adjustment -> given.reviews().reversed().stream()
                        .filter(it -> it.reviewer().account().equals(account))
                        .filter(it -> it.purpose() != Purpose.CALIBRATION)
                        .limit(MOST_SCORES)
                        .map(it -> new Adjusted(it, RaterScores.score(it), adjustment))
                        .toList())
                .orElse(List.of());
    }

    private static Question before(Question question) {
        var length = Duration.between(question.from(), question.to());
        return new Question(question.card(), question.from().minus(length), question.from(), null);
    }
}
