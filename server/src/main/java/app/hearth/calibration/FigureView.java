package app.hearth.calibration;

import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure with how sure it is, or why there is none.
 *
 * @param n units it rests on
 * @param shortage what there is too little of; null where there is a figure or more would not help
 * @param reason why more would not help, by a stable code; else null
 */
record FigureView(
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Integer n,
        @Nullable ShortageView shortage,
        @Nullable String reason) {

    /** "41 of 100 labels". */
    record ShortageView(String what, int have, int need) {

        static ShortageView of(NotEnough<?> shortage) {
            return new ShortageView(shortage.what().code(), shortage.have(), shortage.need());
        }
    }

    static FigureView of(Estimate<Figure> estimate) {
        return switch (estimate) {
            case Estimated<Figure>(var figure) ->
                new FigureView(figure.value(), figure.lower(), figure.upper(), figure.n(), null, null);
            case NotEnough<Figure> few -> new FigureView(null, null, null, null, ShortageView.of(few), null);
            case NotIdentified<Figure>(var reason) -> new FigureView(null, null, null, null, null, reason.code());
        };
    }

    /** Why there is no result; null where there is one. */
    static <T> @Nullable FigureView missing(Estimate<T> estimate) {
        return switch (estimate) {
            case Estimated<T> known -> null;
            case NotEnough<T> few -> new FigureView(null, null, null, null, ShortageView.of(few), null);
            case NotIdentified<T>(var reason) -> new FigureView(null, null, null, null, null, reason.code());
        };
    }
}
