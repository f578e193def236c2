package app.hearth.intake;

import app.hearth.connectors.Format;
import app.hearth.connectors.Preview;
import app.hearth.connectors.Recognition;
import app.hearth.connectors.tables.ColumnMapping;
import app.hearth.connectors.tables.Row;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A first look at a file before it is taken in. Nothing of it is kept; what is shown of it is masked. */
@Service
class Looking {

    private static final int ROWS = 10;
    private static final int CELL = 120;
    private static final int WORKBOOK = 64 << 20;

    private final Door door;
    private final Mappings mappings;

    Looking(Door door, Mappings mappings) {
        this.door = door;
        this.mappings = mappings;
    }

    FirstLook look(String filename, Source source, InputStream file) throws IOException {
        var head = file.readNBytes(WORKBOOK);
        var preview = Preview.of(filename, head, source.zone());
        var suggestion = preview.suggestion();
        var remembered = mappings.of(preview.header());
        var fault = preview.fault();
        return new FirstLook(
                preview.recognition().format(),
                encodingOf(preview.recognition()),
                preview.header(),
                preview.rows().stream()
                        .limit(ROWS)
                        .map(row -> masked(row, preview.header().size()))
                        .toList(),
                remembered != null || suggestion == null ? remembered : suggestion.mapping(),
                suggestion == null ? List.of() : suggestion.unknownSpeakers(),
                remembered != null || (suggestion != null && suggestion.complete()),
                remembered != null,
                fault == null ? null : new FileFault(fault.code(), fault.reason()));
    }

    /**
     * What a file seems to be.
     *
     * @param columns the header of a table; empty for all else, as are the rows
     * @param mapping how its columns were understood the last time, or seem to be meant
     * @param unknownSpeakers values of the speaker column that somebody must assign
     * @param complete whether the mapping can be used as it is
     * @param fault why the file cannot be taken
     */
    record FirstLook(
            Format format,
            @Nullable String encoding,
            List<String> columns,
            List<List<String>> rows,
            @Nullable ColumnMapping mapping,
            List<String> unknownSpeakers,
            boolean complete,
            boolean remembered,
            @Nullable FileFault fault) {}

    /** Why a file cannot be taken: a stable code, and a sentence. */
    record FileFault(String code, String reason) {}

    private static @Nullable String encodingOf(Recognition recognition) {
        var encoding = recognition.encoding();
        return encoding == null ? null : encoding.charset().name();
    }

    private List<String> masked(Row row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> shortened(door.mask(row.cell(column))))
                .toList();
    }

    private static String shortened(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        return cell.length() <= CELL ? cell : cell.substring(0, CELL) + "…";
    }
}
