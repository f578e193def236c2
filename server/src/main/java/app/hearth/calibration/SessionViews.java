package app.hearth.calibration;

import app.hearth.calibration.Session.State;
import app.hearth.calibration.Session.Summary;
import app.hearth.document.Bilingual;
import app.hearth.kernel.Caller;
import app.hearth.review.Review;
import app.hearth.scorecard.Scorecard;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions as pages show them. */
final class SessionViews {

    private SessionViews() {}

    /**
     * A line of the list.
     *
     * @param rating whether the caller rates in it
     */
    record CalibrationRow(
            UUID id,
            String title,
            State state,
            Instant deadline,
            List<String> raters,
            int cases,
            boolean rating,
            String openedBy,
            Instant openedAt,
            @Nullable Instant reportedAt,
            @Nullable Summary summary) {

        static CalibrationRow of(Session session, Caller caller) {
            return new CalibrationRow(
                    session.id(),
                    session.title(),
                    session.state(),
                    session.deadline(),
                    session.raters().stream().map(Session.Rater::name).toList(),
                    session.cases(),
                    session.isRatedBy(caller.account()),
                    session.openedByName(),
                    session.openedAt(),
                    session.reportedAt(),
                    session.summary());
        }
    }

    /**
     * A session while it goes on.
     *
     * @param rating whether the caller rates in it
     * @param conducting whether the caller conducts it
     */
    record CalibrationView(
            UUID id,
            String title,
            String card,
            Bilingual cardName,
            State state,
            Instant deadline,
            String openedBy,
            Instant openedAt,
            @Nullable Instant reportedAt,
            boolean rating,
            boolean conducting,
            List<CalibrationRaterView> raters,
            List<CalibrationCaseView> cases) {}

    /** @param done how many conversations this one has rated */
    record CalibrationRaterView(String name, boolean me, int done) {}

    /**
     * @param begun whether anybody has begun to rate it
     * @param review the caller's own; null before it is begun
     * @param mine how far that is; null before it is begun
     */
    record CalibrationCaseView(
            UUID conversation,
            int place,
            boolean begun,
            @Nullable UUID review,
            Review.@Nullable State mine) {}

    static CalibrationView of(
            Session session,
            Scorecard card,
            List<Case> cases,
            List<Rating> ratings,
            List<Review> reviews,
            Caller caller) {
        var states = new HashMap<UUID, Review.State>();
        reviews.forEach(it -> states.put(it.id(), it.state()));
        return new CalibrationView(
                session.id(),
                session.title(),
                session.scorecard(),
                card.name(),
                session.state(),
                session.deadline(),
                session.openedByName(),
                session.openedAt(),
                session.reportedAt(),
                session.isRatedBy(caller.account()),
                session.isLedBy(caller),
                session.raters().stream()
                        .map(rater -> new CalibrationRaterView(
                                rater.name(), rater.account().equals(caller.account()), (int) ratings.stream()
                                        .filter(it -> it.rater().equals(rater.account()))
                                        .filter(it -> states.get(it.review()) == Review.State.SUBMITTED)
                                        .count()))
                        .toList(),
                cases.stream().map(one -> view(one, ratings, states, caller)).toList());
    }

    private static CalibrationCaseView view(
            Case one, List<Rating> ratings, Map<UUID, Review.State> states, Caller caller) {
        var given = ratings.stream()
                .filter(it -> it.conversation().equals(one.conversation()))
                .toList();
        var own = given.stream()
                .filter(it -> it.rater().equals(caller.account()))
                .findFirst()
                .map(Rating::review)
                .orElse(null);
        return new CalibrationCaseView(
                one.conversation(), one.place(), !given.isEmpty(), own, own == null ? null : states.get(own));
    }
}
