package app.hearth.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list as a file for a spreadsheet, row by row, so that its length costs no memory. What a customer wrote can never
 * become a formula in it; numbers stay numbers.
 */
public enum Export {
    /** Comma-separated UTF-8 with a byte-order mark, which spreadsheets in China need to read it right. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        void write(OutputStream out, List<String> header, Stream<? extends List<?>> rows) throws IOException {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writer.write('\uFEFF');
            writer.write(line(header));
            for (var each = rows.iterator(); each.hasNext(); ) {
                writer.write(line(each.next()));
            }
            writer.flush();
        }
    },
    /** An Excel workbook with one sheet. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(OutputStream out, List<String> header, Stream<? extends List<?>> rows) throws IOException {
            try (var workbook = new Workbook(out, "Hearth", "1.0")) {
                var sheet = workbook.newWorksheet("Hearth");
                fill(sheet, 0, header);
                var number = 0;
                for (var each = rows.iterator(); each.hasNext(); ) {
                    fill(sheet, ++number, each.next());
                    if (number % ROWS_KEPT == 0) {
                        sheet.flush();
                    }
                }
            }
        }
    };

    private static final int ROWS_KEPT = 500;
    private static final int LONGEST_CELL = 32_767;

    /** What starts a formula in a spreadsheet; the full-width forms do so in Chinese and Japanese editions. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final String mediaType;

    Export(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The ending of the path and of the file name. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Answers a request with the file. Cells may be text, numbers, truth values, null, or anything that reads well as
     * text (an Instant, a UUID).
     *
     * @param name of the file, without its ending
     */
    public void send(HttpServletResponse response, String name, List<String> header, Stream<? extends List<?>> rows)
            throws IOException {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + wire(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (rows) {
            write(response.getOutputStream(), header, rows);
        }
    }

    abstract void write(OutputStream out, List<String> header, Stream<? extends List<?>> rows) throws IOException;

    private static String line(List<?> cells) {
        return cells.stream().map(Export::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(@Nullable Object cell) {
        if (cell instanceof Number || cell instanceof Boolean) {
            return cell.toString();
        }
        return '"' + harmless(cell).replace("\"", "\"\"") + '"';
    }

    private static void fill(Worksheet sheet, int row, List<?> cells) {
        for (var column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> sheet.value(row, column, number);
                case Boolean truth -> sheet.value(row, column, truth);
                case Object text -> sheet.inlineString(row, column, plain(text));
            }
        }
    }

    /** Text as a cell of a workbook can hold it, and never a formula. */
    public static String plain(Object text) {
        return shortened(harmless(text));
    }

    private static String harmless(@Nullable Object cell) {
        var text = cell == null ? "" : printable(cell.toString());
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Control characters are no XML; nobody misses them in a spreadsheet. */
    private static String printable(String text) {
        return text.chars().noneMatch(Export::isControl)
                ? text
                : text.chars()
                        .filter(character -> !isControl(character))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r';
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }
}
