package app.hearth.practice;

import app.hearth.document.Bilingual;
import app.hearth.practice.TransferMatching.Course;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What practice of one item did in live conversations, or why that cannot be told yet.
 *
 * @param figure how much more the share that met it rose than among matched colleagues; null where it is not known
 * @param what there is too little of: days, conversations, peers or treated; null where there is enough of everything
 * @param before the share before, of one's own; null in a pooled figure
 */
record TransferOutcome(
        String scorecard,
        String item,
        Bilingual name,
        @Nullable TransferFigure figure,
        @Nullable String what,
        @Nullable Integer have,
        @Nullable Integer need,
        @Nullable Double before,
        @Nullable Double after) {

    /** The difference with its 95 % interval, in shares. */
    record TransferFigure(double value, double lower, double upper, int people) {

        static TransferFigure of(Figure figure) {
            return new TransferFigure(
                    StudioPlay.rounded(figure.value()),
                    StudioPlay.rounded(figure.lower()),
                    StudioPlay.rounded(figure.upper()),
                    figure.n());
        }
    }

    static TransferOutcome notEnough(PractisedItem one, Bilingual name, String what, int have, int need) {
        return new TransferOutcome(one.scorecard(), one.item(), name, null, what, have, need, null, null);
    }

    static TransferOutcome of(PractisedItem one, Bilingual name, Estimate<Figure> estimate, @Nullable Course own) {
        var before =
                own == null ? null : (Double) StudioPlay.rounded(own.before().share());
        var after = own == null ? null : (Double) StudioPlay.rounded(own.after().share());
        return switch (estimate) {
            case Estimated<Figure>(var figure) ->
                new TransferOutcome(
                        one.scorecard(), one.item(), name, TransferFigure.of(figure), null, null, null, before, after);
            case NotEnough<Figure>(var what, var have, var need) ->
                new TransferOutcome(one.scorecard(), one.item(), name, null, what.code(), have, need, before, after);
            case NotIdentified<Figure>(var reason) ->
                new TransferOutcome(one.scorecard(), one.item(), name, null, reason.code(), null, null, before, after);
        };
    }
}
