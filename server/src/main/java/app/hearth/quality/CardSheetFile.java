package app.hearth.quality;

import app.hearth.connectors.tables.CsvTable;
import app.hearth.connectors.tables.Row;
import app.hearth.connectors.tables.Table;
import app.hearth.connectors.tables.UnreadableTable;
import app.hearth.connectors.tables.XlsxTable;
import app.hearth.connectors.text.TextEncoding;
import app.hearth.kernel.Refused;
import app.hearth.scorecard.CardSheet;
import app.hearth.scorecard.CardSheet.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;

/** Reads a workbook, or a table as text, that holds somebody's scorecard. */
final class CardSheetFile {

    private static final int HEAD = 1 << 18;
    private static final int MOST_ROWS = 2_000;

    private CardSheetFile() {}

    static CardSheet read(InputStream content) throws IOException {
        var head = content.readNBytes(HEAD);
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
        try (var table = open(head, whole)) {
            var lines = new ArrayList<Line>();
            var header = table.header();
            // Blank rows are left out of the table, and with them the number of the first one; others know their own.
            var first = new Line(1, header);
            while (table.hasNext()) {
                var row = table.next();
                if (row.fault() != null) {
                    throw Refused.invalid(
                            "scorecard.sheet-unreadable", row.fault().reason());
                }
                if (lines.size() == MOST_ROWS) {
                    throw Refused.invalid(
                            "scorecard.sheet-too-long", "A sheet has at most %d rows.".formatted(MOST_ROWS));
                }
                lines.add(line(row));
            }
            if (!header.isEmpty()) {
                lines.addFirst(first);
            }
            return new CardSheet(lines);
        } catch (UnreadableTable unreadable) {
            throw Refused.invalid(
                    "scorecard.sheet-unreadable", unreadable.fault().reason());
        }
    }

    private static Table open(byte[] head, InputStream whole) throws IOException, UnreadableTable {
        if (head.length > 2 && head[0] == 'P' && head[1] == 'K') {
            return XlsxTable.open(whole);
        }
        return CsvTable.open(whole, head, TextEncoding.detect(head));
    }

    private static Line line(Row row) {
        return new Line((int) row.line(), row.cells());
    }
}
