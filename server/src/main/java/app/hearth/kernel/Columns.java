package app.hearth.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into columns for one {@code unnest} statement a batch, and columns back into values. */
public final class Columns {

    private Columns() {}

    /** One column of a batch, as the texts that a cast in the statement makes an array of any type of. */
    public static <T> @Nullable String[] of(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(row -> {
                    var one = value.apply(row);
                    return one == null ? null : one.toString();
                })
                .toArray(String[]::new);
    }

    /** Ids for {@code = ANY(:ids::uuid[])}. */
    public static String[] ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** An instant as the driver wants it. */
    public static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** A timestamp that may be missing. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A {@code real} to the three decimals that it was kept for; null where it is missing. */
    public static @Nullable Double real(ResultSet row, String column) throws SQLException {
        var value = row.getFloat(column);
        return row.wasNull() ? null : Math.round(value * 1000) / 1000.0;
    }
}
