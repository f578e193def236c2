package app.hearth.connectors.tables;

import app.hearth.transcript.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param line from 1, the header being the first; where a row covers several lines, the first of them
 * @param cells as text: numbers without trailing zeros, dates as {@code yyyy-MM-dd HH:mm:ss}; may be fewer than columns
 * @param fault why the row cannot be used, or null
 */
public record Row(long line, List<String> cells, @Nullable Fault fault) {

    public Row {
        cells = List.copyOf(cells);
    }

    static Row broken(long line, String code, String reason) {
        return new Row(line, List.of(), new Fault("", code, reason, null));
    }

    /** The cell of a column counted from 0, stripped; empty where the row has none. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(String.join("\u001F", cells).getBytes(StandardCharsets.UTF_8));
    }
}
