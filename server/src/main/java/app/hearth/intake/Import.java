package app.hearth.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file, or one day's pushes of another system, on its way in.
 *
 * @param receivedBytes how much of it has come; {@code totalBytes} is null where nobody said how much there is
 * @param lines rows or documents seen
 * @param accepted conversations new to the ledger; {@code processed} of them are stored, read and scored
 * @param duplicates conversations that the ledger already held, unchanged
 * @param rejected rows that could not be taken
 * @param masked finds by slot
 * @param problem a code, where it did not end well
 */
record Import(
        UUID id,
        UUID source,
        String filename,
        String format,
        State state,
        long receivedBytes,
        @Nullable Long totalBytes,
        long lines,
        long accepted,
        long duplicates,
        long rejected,
        long processed,
        Map<String, Integer> masked,
        @Nullable String problem,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Where an import stands. */
    enum State {
        /** The file is coming in; what has come is already in the ledger. */
        RECEIVING,
        /** The file is here; its conversations are being stored, read and scored. */
        WORKING,
        DONE,
        /** Somebody stopped it; what was stored stays. */
        CANCELLED,
        /** The file broke off; what had come is kept, and the same file again brings the rest. */
        INTERRUPTED,
        /** Nothing could be taken from it. */
        FAILED;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Import begun(
            UUID id,
            Source source,
            String filename,
            String format,
            @Nullable Long totalBytes,
            String startedBy,
            Instant now) {
        return new Import(
                id,
                source.id(),
                filename,
                format,
                State.RECEIVING,
                0,
                totalBytes,
                0,
                0,
                0,
                0,
                0,
                Map.of(),
                null,
                startedBy,
                now,
                null);
    }
}
