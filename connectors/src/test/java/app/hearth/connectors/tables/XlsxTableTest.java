package app.hearth.connectors.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableTest {

    private static final List<String> HEADER = List.of("工号", "时间", "日期", "数", "小数", "长号", "空", "是");

    @Test
    void showsCellsAsPeopleSeeThem() throws Exception {
        var bytes = workbook(sheet -> {
            for (var column = 0; column < HEADER.size(); column++) {
                sheet.value(0, column, HEADER.get(column));
            }
            sheet.value(2, 0, "00042");
            sheet.value(2, 1, LocalDateTime.of(2026, 3, 1, 10, 22, 31));
            sheet.style(2, 1).format("yyyy-MM-dd HH:mm:ss").set();
            sheet.value(2, 2, 46_082);
            sheet.style(2, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(2, 3, 42.0);
            sheet.value(2, 4, new BigDecimal("3.2000000000000002"));
            sheet.value(2, 5, 1772331751250L);
            sheet.value(2, 7, true);
        });

        try (var table = XlsxTable.open(new ByteArrayInputStream(bytes))) {
            assertThat(table.header()).isEqualTo(HEADER);
            var row = table.next();
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.cells())
                    .containsExactly(
                            "00042", "2026-03-01 10:22:31", "2026-03-01", "42", "3.2", "1772331751250", "", "true");
            assertThat(table.hasNext()).isFalse();
        }
    }

    @Test
    void showsTheValueAFormulaHad() throws Exception {
        var sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\" t=\"str\"><f>\"x\"</f><v>=x</v></c></row>"
                + "</sheetData></worksheet>";

        try (var table = XlsxTable.open(new ByteArrayInputStream(withSheet(sheet)))) {
            assertThat(table.next().cells()).containsExactly("2", "=x");
        }
    }

    @Test
    void refusesABomb() throws Exception {
        var bomb = withSheet("<worksheet><sheetData>" + " ".repeat(300 << 20));

        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> XlsxTable.open(new ByteArrayInputStream(bomb)))
                .satisfies(refused -> assertThat(refused.fault().code()).isEqualTo("xlsx.bomb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r=\"ZZZZZZ1\"><v>1</v></c>", "<c r=\"A1\" t=\"s\"><v>2147483647</v></c>"})
    void refusesCellsThatStandOrPointWhereNoWorkbookReaches(String cell) throws Exception {
        var hostile = withSheet("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData><row r=\"1\">" + cell + "</row></sheetData></worksheet>");

        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> XlsxTable.open(new ByteArrayInputStream(hostile)))
                .satisfies(refused -> assertThat(refused.fault().code()).isEqualTo("xlsx.damaged"));
    }

    @Test
    void tellsDamageAndNeverThrowsAnythingElse() throws Exception {
        var good = workbook(sheet -> {
            for (var i = 0; i < 50; i++) {
                sheet.value(i, 0, "cell " + i);
                sheet.value(i, 1, i);
            }
        });
        try (var table = XlsxTable.open(new ByteArrayInputStream(good))) {
            assertThat(table.next().cells()).containsExactly("cell 1", "1");
        }
        var random = new Random(7);
        for (var n = 0; n < 300; n++) {
            var bytes = good.clone();
            for (var i = 0; i <= n % 5; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try (var table = XlsxTable.open(new ByteArrayInputStream(bytes))) {
                table.forEachRemaining(row -> assertThat(row).isNotNull());
            } catch (UnreadableTable refused) {
                assertThat(refused.fault().code()).startsWith("xlsx.");
            }
        }
    }

    @Test
    void tellsWhereASheetBreaksOff() throws Exception {
        var sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"3\"><c";

        try (var table = XlsxTable.open(new ByteArrayInputStream(withSheet(sheet)))) {
            var rows = new ArrayList<Row>();
            table.forEachRemaining(rows::add);
            assertThat(rows.getLast().fault()).isNotNull();
            assertThat(rows.getLast().line()).isEqualTo(3);
        }
    }

    static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("一"));
        }
        return out.toByteArray();
    }

    /** A workbook of our own making around a sheet as it is. */
    private static byte[] withSheet(String sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                            + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\""
                            + "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://"
                            + "schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"s\""
                            + " sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(zip, "xl/styles.xml", "<styleSheet><cellXfs/></styleSheet>");
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
