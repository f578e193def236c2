package app.hearth.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param next give this as {@code after} to get what follows; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Cuts a page out of rows of which one more than the page holds was asked for. */
    public static <T> Page<T> cut(List<T> rows, int size, Function<T, String> keyOf) {
        if (rows.size() <= size) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, keyOf.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
