package app.hearth.intake;

import app.hearth.connectors.tables.ColumnMapping;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers how the columns of tables were understood, by their names: an export looks the same every week. */
@Component
class Mappings {

    private final MappingTable table;
    private final Clock clock;

    Mappings(MappingTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** How a table with this header was understood the last time; null if there was none. */
    @Transactional(readOnly = true)
    @Nullable
    ColumnMapping of(List<String> header) {
        return header.isEmpty() ? null : table.find(keyOf(header)).orElse(null);
    }

    @Transactional
    void remember(List<String> header, ColumnMapping mapping) {
        if (!header.isEmpty()) {
            table.upsert(keyOf(header), mapping, clock.instant());
        }
    }

    private static String keyOf(List<String> header) {
        return String.join("\t", header);
    }
}
