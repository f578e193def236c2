package app.hearth.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

    private static final List<String> HEADER = List.of("name", "value");

    @Test
    void writesCsvThatSpreadsheetsReadRight() throws IOException {
        var rows = Stream.of(
                Arrays.asList("王伟, \"老王\"", -1.5), Arrays.asList(Instant.parse("2026-11-23T00:00:00Z"), null));

        assertThat(csv(rows)).isEqualTo("""
                        \uFEFF"name","value"\r
                        "王伟, ""老王""\",-1.5\r
                        "2026-11-23T00:00:00Z",""\r
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠a"})
    void neverWritesAFormula(String text) throws IOException {
        assertThat(csv(Stream.of(List.of(text)))).contains("\"'" + text);
        assertThat(xlsx(Stream.of(List.of(text))).getFirst().getFirst()).startsWith("'");
    }

    @Test
    void keepsNumbersNumbersInAWorkbook() throws IOException {
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(write(Export.XLSX, Stream.of(List.of("00042", new BigDecimal("-3.5"))))))) {
            var row = workbook.getFirstSheet().read().get(1);

            assertThat(row.getCellText(0)).isEqualTo("00042");
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCellAsNumber(1)).contains(new BigDecimal("-3.5"));
        }
    }

    @Test
    void writesLongListsAndLongOrOddCells() throws IOException {
        var rows = IntStream.range(0, 2_000)
                .mapToObj(number -> List.of("一".repeat(40_000 * (number / 1_999)) + "\u0001", number));

        var read = xlsx(rows);

        assertThat(read).hasSize(2_000);
        assertThat(read.getLast().getFirst()).hasSize(32_767).endsWith("…");
    }

    private static String csv(Stream<? extends List<?>> rows) throws IOException {
        return new String(write(Export.CSV, rows), StandardCharsets.UTF_8);
    }

    private static List<List<String>> xlsx(Stream<? extends List<?>> rows) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(write(Export.XLSX, rows)))) {
            return workbook.getFirstSheet().read().stream()
                    .skip(1)
                    .map(row -> row.stream().map(cell -> cell.getText()).toList())
                    .toList();
        }
    }

    private static byte[] write(Export format, Stream<? extends List<?>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(out, HEADER, rows);
        return out.toByteArray();
    }
}
