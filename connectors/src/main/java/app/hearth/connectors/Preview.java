package app.hearth.connectors;

import app.hearth.connectors.tables.CsvTable;
import app.hearth.connectors.tables.Row;
import app.hearth.connectors.tables.Suggestion;
import app.hearth.connectors.tables.Table;
import app.hearth.connectors.tables.UnreadableTable;
import app.hearth.connectors.tables.XlsxTable;
import app.hearth.transcript.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A first look at a file, before it is taken in.
 *
 * @param header the names of a table's columns; empty for all else
 * @param rows the first rows of a table, not masked
 * @param suggestion for a table; null for all else
 * @param fault why the file cannot be taken, or null
 */
public record Preview(
        Recognition recognition,
        List<String> header,
        List<Row> rows,
        @Nullable Suggestion suggestion,
        @Nullable Fault fault) {

    private static final int ROWS = 200;

    /** Looks at the first bytes of a file; a workbook must be there whole. */
    public static Preview of(String name, byte[] head, ZoneId zone) {
        var found = Recognition.of(name, head, null);
        try {
            return switch (found.format()) {
                case CSV ->
                    of(
                            found,
                            CsvTable.open(
                                    new ByteArrayInputStream(head), head, Objects.requireNonNull(found.encoding())),
                            zone);
                case XLSX -> of(found, XlsxTable.open(new ByteArrayInputStream(head)), zone);
                case JSONL, JSON, VCON, TRANSCRIPT, ZIP, UNKNOWN ->
                    new Preview(found, List.of(), List.of(), null, found.fault());
            };
        } catch (UnreadableTable unreadable) {
            return new Preview(found, List.of(), List.of(), null, unreadable.fault());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Preview of(Recognition found, Table table, ZoneId zone) throws IOException {
        try (table) {
            var rows = new ArrayList<Row>();
            while (rows.size() < ROWS && table.hasNext()) {
                var row = table.next();
                if (row.fault() == null) { // the last one may only be cut off
                    rows.add(row);
                }
            }
            return new Preview(
                    found, table.header(), List.copyOf(rows), Suggestion.of(table.header(), rows, zone), null);
        }
    }
}
