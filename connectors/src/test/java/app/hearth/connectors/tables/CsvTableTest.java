package app.hearth.connectors.tables;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.connectors.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"roster_gb18030.csv", "roster_utf8_bom.csv"})
    void readsBothRostersAlike(String file) throws IOException {
        try (var table = CsvTable.open(new ByteArrayInputStream(Sample.bytes("roster/" + file)))) {
            assertThat(table.header().getFirst()).isEqualTo("工号");
            assertThat(rest(table))
                    .hasSize(3)
                    .first()
                    .satisfies(row -> assertThat(row.cell(0)).isEqualTo("00042"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void tellsTheSeparatorAndKeepsQuotedLineBreaks(String separator) throws IOException {
        var csv = "\uFEFF\n\"a,;|\tb\"#b#c\r\n1#\"two\nlines, and \"\"quotes\"\"\"#\r\n\r\n # #\n=HYPERLINK(\"x\")#2\n"
                .replace("#", separator);

        try (var table = open(csv)) {
            assertThat(table.header()).containsExactly("a,;|\tb", "b", "c");
            var rows = rest(table);
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).cells()).containsExactly("1", "two\nlines, and \"quotes\"", "");
            assertThat(rows.get(0).line()).isEqualTo(3);
            assertThat(rows.get(1).line()).isEqualTo(7);
            assertThat(rows.get(1).cell(2)).isEmpty();
        }
    }

    @Test
    void tellsRowsWithDamagedBytes() throws IOException {
        var bytes = "a,b\n%s,1\n坏,2\n好,3\n".formatted("好".repeat(40)).getBytes(StandardCharsets.UTF_8);
        bytes[4 + 120 + 3] = (byte) 0xFF;

        try (var table = CsvTable.open(new ByteArrayInputStream(bytes))) {
            assertThat(rest(table))
                    .extracting(row -> row.fault() == null ? "" : row.fault().code())
                    .containsExactly("", "encoding.invalid", "");
        }
    }

    @Test
    void stopsWithAFaultWhereRowsCannotBeToldApart() throws IOException {
        try (var table = open("a,b\n1,2\n\"" + "x".repeat(30 << 20))) {
            assertThat(rest(table))
                    .extracting(row -> row.fault() == null ? "" : row.fault().code())
                    .containsExactly("", "table.broken");
        }
    }

    @Test
    void findsNothingInNothing() throws IOException {
        try (var table = open("")) {
            assertThat(table.header()).isEmpty();
            assertThat(table.hasNext()).isFalse();
        }
    }

    private static CsvTable open(String csv) throws IOException {
        return CsvTable.open(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Row> rest(Table table) {
        var rows = new ArrayList<Row>();
        table.forEachRemaining(rows::add);
        return rows;
    }
}
