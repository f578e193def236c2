package app.hearth.connectors;

import app.hearth.connectors.archive.ZipLines;
import app.hearth.connectors.tables.CsvTable;
import app.hearth.connectors.tables.MappedTable;
import app.hearth.connectors.tables.Row;
import app.hearth.connectors.tables.Suggestion;
import app.hearth.connectors.tables.Table;
import app.hearth.connectors.tables.UnreadableTable;
import app.hearth.connectors.tables.XlsxTable;
import app.hearth.connectors.text.TextEncoding;
import app.hearth.connectors.transcripts.TranscriptFile;
import app.hearth.transcript.Fault;
import app.hearth.transcript.JsonLines;
import app.hearth.transcript.Line;
import app.hearth.transcript.Lines;
import app.hearth.transcript.Place;
import app.hearth.transcript.VconReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Opens whatever file conversations come in, from a stream that can be read once. Memory stays bounded whatever the
 * size: lines and rows are streamed, documents that must be whole have a limit, and nothing touches the disk.
 */
public final class ConversationFile {

    private static final int SUGGESTED_BY = 200;

    private ConversationFile() {}

    /**
     * Opens a file; what is wrong with it as a whole comes as a single {@link Line.Bad}.
     *
     * @param name for its ending, and as the id of a recording that has no other
     */
    public static Lines open(String name, InputStream in, OpenOptions options) throws IOException {
        return open(name, in, options, true);
    }

    private static Lines open(String name, InputStream in, OpenOptions options, boolean unpack) throws IOException {
        var head = in.readNBytes(Recognition.HEAD);
        var found = Recognition.of(name, head, options.charset());
        var all = new SequenceInputStream(new ByteArrayInputStream(head), in);
        return switch (found.format()) {
            case JSONL -> lines(all, encoding(found), options);
            case CSV -> mapped(CsvTable.open(all, head, encoding(found)), options);
            case XLSX -> workbook(all, options);
            case ZIP -> unpack ? zip(all, options) : bad("zip.nested", "An archive in an archive is not opened.");
            case JSON, VCON, TRANSCRIPT -> whole(name, all, found, options);
            case UNKNOWN -> new GivenLines(List.of(new Line.Bad(Place.line(1), faults(found))));
        };
    }

    private static TextEncoding encoding(Recognition found) {
        return Objects.requireNonNull(found.encoding());
    }

    private static List<Fault> faults(Recognition found) {
        return List.of(Objects.requireNonNull(found.fault()));
    }

    private static Lines lines(InputStream in, TextEncoding encoding, OpenOptions options) throws IOException {
        return encoding.isWide()
                ? new JsonLines(encoding.utf8(in), options.rules())
                : new JsonLines(in, encoding.charset(), options.rules());
    }

    private static Lines zip(InputStream in, OpenOptions options) {
        return new ZipLines(in, options.archives(), (name, content) -> open(name, content, options, false));
    }

    private static Lines workbook(InputStream in, OpenOptions options) throws IOException {
        try {
            return mapped(XlsxTable.open(in), options);
        } catch (UnreadableTable unreadable) {
            return new GivenLines(List.of(new Line.Bad(Place.line(1), List.of(unreadable.fault()))));
        }
    }

    private static Lines mapped(Table table, OpenOptions options) {
        if (options.mapping() != null) {
            return new MappedTable(table, options.mapping(), options.rules());
        }
        var sample = new ArrayList<Row>();
        while (sample.size() < SUGGESTED_BY && table.hasNext()) {
            sample.add(table.next());
        }
        var suggestion = Suggestion.of(table.header(), sample, options.rules().zone());
        return suggestion.complete()
                ? new MappedTable(new ReplayedTable(table, sample), suggestion.mapping(), options.rules())
                : bad("mapping.needed", "Somebody must say which columns hold what.");
    }

    private static Lines whole(String name, InputStream in, Recognition found, OpenOptions options) throws IOException {
        var limit = options.rules().limits().lineBytes();
        var bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            return bad("file.too-large", "A file of this kind may have %d bytes.".formatted(limit));
        }
        var utf8 = utf8(bytes, found.encoding());
        if (utf8 == null) {
            return bad(
                    "encoding.invalid",
                    "Not valid %s.".formatted(encoding(found).charset().name()));
        }
        var kind = found.transcript();
        if (kind != null) {
            return new GivenLines(
                    new TranscriptFile(kind, options.labels(), options.rules()).read(withoutEnding(name), utf8));
        }
        return new GivenLines(
                found.format() == Format.VCON
                        ? List.of(new VconReader(options.rules()).read(Place.line(1), utf8))
                        : new JsonConversations(options.rules()).read(utf8));
    }

    private static byte @Nullable [] utf8(byte[] bytes, @Nullable TextEncoding encoding) {
        if (encoding == null || encoding.charset().equals(StandardCharsets.UTF_8)) {
            return bytes;
        }
        var text = encoding.text(bytes);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String withoutEnding(String name) {
        var dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    private static Lines bad(String code, String reason) {
        return new GivenLines(List.of(Line.bad(Place.line(1), "", code, reason)));
    }
}
