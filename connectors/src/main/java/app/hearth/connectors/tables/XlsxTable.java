package app.hearth.connectors.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The first visible sheet of a workbook. The packed file is held in memory, since its parts stand in any order and an
 * original never goes to disk; the sheet itself is streamed.
 */
public final class XlsxTable implements Table {

    private static final int PACKED = 64 << 20;
    private static final int COLUMNS = 1000;

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<String> header;
    private @Nullable Row upcoming;
    private long line;
    private boolean ended;

    private XlsxTable(ReadableWorkbook workbook, Stream<org.dhatim.fastexcel.reader.Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        rows = stream.iterator();
        upcoming = advance();
        header = upcoming == null
                ? List.of()
                : upcoming.cells().stream().map(String::strip).toList();
        upcoming = upcoming == null || upcoming.fault() == null ? advance() : upcoming;
    }

    /** Opens a workbook of at most 64 MB. */
    public static XlsxTable open(InputStream in) throws IOException, UnreadableTable {
        var packed = in.readNBytes(PACKED + 1);
        if (packed.length > PACKED) {
            throw new UnreadableTable(
                    "xlsx.too-large", "A workbook may have 64 MB; save a larger table as CSV, which has no limit.");
        }
        XlsxGuard.check(packed);
        try {
            var workbook = new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(true, true));
            var sheet = workbook.getSheets()
                    .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst();
            if (sheet.isPresent()) {
                return new XlsxTable(workbook, sheet.get().openStream());
            }
            workbook.close();
        } catch (IOException | RuntimeException damaged) { // the library throws whatever its XML parser does
            throw new UnreadableTable("xlsx.damaged", "The workbook is damaged, or not one of Excel's.");
        }
        throw new UnreadableTable("xlsx.empty", "The workbook has no visible sheet.");
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public Row next() {
        if (upcoming == null) {
            throw new NoSuchElementException();
        }
        var row = upcoming;
        upcoming = advance();
        return row;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private @Nullable Row advance() {
        try {
            while (!ended && rows.hasNext()) {
                var row = row(rows.next());
                line = row.line();
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (RuntimeException damaged) { // the library throws whatever its XML parser does
            ended = true;
            return Row.broken(line + 1, "xlsx.damaged", "From here on the sheet is damaged.");
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row read) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < Math.min(COLUMNS, read.getCellCount()); i++) {
            cells.add(XlsxCell.text(read.getCell(i)));
        }
        return new Row(read.getRowNum(), cells, null);
    }
}
