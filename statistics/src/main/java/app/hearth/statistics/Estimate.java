package app.hearth.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * What an estimator answers: a result, or why there is none. An estimator never returns a number that the data cannot
 * bear, and never throws because there is too little of it; it throws {@link IllegalArgumentException} for input that
 * makes no sense.
 */
public sealed interface Estimate<T> {

    /** There is a result. */
    record Estimated<T>(T value) implements Estimate<T> {}

    /** There is too little of something: "41 of 100 labels". */
    record NotEnough<T>(Counted what, int have, int need) implements Estimate<T> {

        /** @throws IllegalArgumentException unless 0 &le; have &lt; need */
        public NotEnough {
            if (have < 0 || have >= need) {
                throw new IllegalArgumentException("not too few: %d of %d %s".formatted(have, need, what.code()));
            }
        }
    }

    /** More of the same would not help: the data cannot tell. */
    record NotIdentified<T>(Reason reason) implements Estimate<T> {}

    /** The same answer about something that follows from the result. */
    default <U> Estimate<U> map(Function<? super T, ? extends U> onwards) {
        return then(value -> new Estimated<>(onwards.apply(value)));
    }

    /** Goes on from the result to another estimate; a missing result stays missing for its own reason. */
    default <U> Estimate<U> then(Function<? super T, Estimate<U>> onwards) {
        return switch (this) {
            case Estimated<T>(T value) -> onwards.apply(value);
            case NotEnough<T>(var what, var have, var need) -> new NotEnough<>(what, have, need);
            case NotIdentified<T>(var reason) -> new NotIdentified<>(reason);
        };
    }

    /** The result, if there is one. */
    default Optional<T> known() {
        return this instanceof Estimated<T>(T value) ? Optional.of(value) : Optional.empty();
    }
}
