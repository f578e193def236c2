package app.hearth.connectors.tables;

import app.hearth.connectors.text.TextEncoding;
import app.hearth.transcript.Fault;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Comma, tab, semicolon or bar separated values, with line breaks inside quotes. */
public final class CsvTable implements Table {

    private static final int HEAD = 1 << 18;
    private static final int FIELD = 24 << 20;
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};

    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private @Nullable Row upcoming;
    private long line;
    private boolean ended;

    private CsvTable(CloseableIterator<CsvRecord> records) {
        this.records = records;
        upcoming = advance();
        header = upcoming == null
                ? List.of()
                : upcoming.cells().stream().map(String::strip).toList();
        upcoming = upcoming == null || upcoming.fault() == null ? advance() : upcoming;
    }

    /** Opens a table whose encoding and separator are told from its first bytes. */
    public static CsvTable open(InputStream in) throws IOException {
        var head = in.readNBytes(HEAD);
        return open(new SequenceInputStream(new ByteArrayInputStream(head), in), head, TextEncoding.detect(head));
    }

    /**
     * Opens a table in a known encoding.
     *
     * @param in the whole file
     * @param head its first bytes once more, to tell the separator by
     */
    public static CsvTable open(InputStream in, byte[] head, TextEncoding encoding) throws IOException {
        var separator = separator(encoding.reader(new ByteArrayInputStream(head)));
        var handler = CsvRecordHandler.builder()
                .maxFieldSize(FIELD)
                .maxRecordSize(FIELD + (1 << 20))
                .build();
        return new CsvTable(CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(FIELD + (1 << 20))
                .build(handler, encoding.reader(in))
                .iterator());
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
        records.close();
    }

    private @Nullable Row advance() {
        try {
            while (!ended && records.hasNext()) {
                var row = row(records.next());
                line = row.line();
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException broken) {
            ended = true; // where the next row begins cannot be known any more
            return Row.broken(
                    line + 1, "table.broken", "From here on the rows cannot be told apart; is a quote left open?");
        }
    }

    private static Row row(CsvRecord read) {
        var damaged = read.getFields().stream().anyMatch(cell -> cell.indexOf(TextEncoding.INVALID) >= 0);
        return new Row(
                read.getStartingLineNumber(),
                read.getFields(),
                damaged
                        ? new Fault("", "encoding.invalid", "Bytes that mean nothing in the file's encoding.", null)
                        : null);
    }

    /** The one most often outside quotes on the first line that is not blank. */
    private static char separator(Reader head) throws IOException {
        var counts = new int[SEPARATORS.length];
        var quoted = false;
        var blank = true;
        for (var c = head.read(); c >= 0 && (blank || quoted || (c != '\n' && c != '\r')); c = head.read()) {
            quoted ^= c == '"';
            blank &= Character.isWhitespace(c);
            for (var i = 0; i < SEPARATORS.length && !quoted; i++) {
                counts[i] += c == SEPARATORS[i] ? 1 : 0;
            }
        }
        var best = 0;
        for (var i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS[best];
    }
}
