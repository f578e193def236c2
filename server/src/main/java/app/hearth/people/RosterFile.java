package app.hearth.people;

import app.hearth.connectors.tables.CsvTable;
import app.hearth.connectors.tables.Row;
import app.hearth.connectors.tables.Table;
import app.hearth.connectors.tables.UnreadableTable;
import app.hearth.connectors.tables.XlsxTable;
import app.hearth.connectors.text.TextEncoding;
import app.hearth.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A roster as a table.
 *
 * @param encoding what the text was written in; "xlsx" for a workbook
 * @param rows those below the headings; blank ones left out
 */
record RosterFile(String encoding, List<String> headings, List<Row> rows) {

    private static final int HEAD = 1 << 18;
    private static final int MOST_ROWS = 200_000;

    RosterFile {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** Reads text in UTF-8 or GB18030, or a workbook, whatever the file is called. */
    static RosterFile read(InputStream content) {
        try {
            var head = content.readNBytes(HEAD);
            var whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
            if (isWorkbook(head)) {
                return read("xlsx", XlsxTable.open(whole));
            }
            var encoding = TextEncoding.detect(head);
            return read(encoding.charset().name(), CsvTable.open(whole, head, encoding));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (UnreadableTable unreadable) {
            throw Refused.invalid("people.roster-unreadable", unreadable.fault().reason());
        }
    }

    private static RosterFile read(String encoding, Table table) throws IOException {
        try (table) {
            var rows = new ArrayList<Row>();
            while (table.hasNext()) {
                rows.add(table.next());
                if (rows.size() > MOST_ROWS) {
                    throw Refused.invalid(
                            "people.roster-too-long", "A roster has at most %d rows.".formatted(MOST_ROWS));
                }
            }
            return new RosterFile(encoding, table.header(), rows);
        }
    }

    private static boolean isWorkbook(byte[] head) {
        return head.length > 2 && head[0] == 'P' && head[1] == 'K';
    }
}
