package app.hearth.intake;

import app.hearth.connectors.tables.ColumnMapping;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file at the door and what is known of it before it is opened.
 *
 * @param filename for people, and for its ending
 * @param totalBytes how long it is; null where nobody says
 * @param mapping how the columns of a table are to be understood; null for what was used last, or suggests itself
 * @param startedAt when conversations began whose file does not say; null to refuse those
 * @param by who brings it
 */
record Delivery(
        Source source,
        String filename,
        @Nullable Long totalBytes,
        @Nullable ColumnMapping mapping,
        @Nullable Instant startedAt,
        String by) {}
