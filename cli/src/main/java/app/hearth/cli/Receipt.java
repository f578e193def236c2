package app.hearth.cli;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the intake says about the lines it got. */
record Receipt(long accepted, long duplicates, List<Rejection> rejected) {

    static final Receipt NOTHING = new Receipt(0, 0, List.of());

    Receipt {
        rejected = rejected == null ? List.of() : List.copyOf(rejected);
    }

    Receipt plus(Receipt other) {
        return new Receipt(
                accepted + other.accepted,
                duplicates + other.duplicates,
                Stream.concat(rejected.stream(), other.rejected.stream()).toList());
    }

    /** The intake counts from the first line it got, a reader from the first line of the file. */
    Receipt countedFrom(int first) {
        var moved = rejected.stream()
                .map(rejection -> rejection.at(rejection.line + first - 1))
                .toList();
        return new Receipt(accepted, duplicates, moved);
    }

    String inWords() {
        return "%d accepted, %d already there, %d rejected".formatted(accepted, duplicates, rejected.size());
    }

    /** One line that was not taken, and why. */
    record Rejection(
            int line,
            @Nullable String field,
            @Nullable String code,
            @Nullable String reason) {

        Rejection at(int otherLine) {
            return new Rejection(otherLine, field, code, reason);
        }

        String inWords() {
            return "%d: %s%s (%s)".formatted(line, field == null ? "" : field + ": ", reason, code);
        }
    }
}
