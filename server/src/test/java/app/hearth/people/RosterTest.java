package app.hearth.people;

import static app.hearth.people.PeopleFixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.hearth.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static final String SAMPLE = """
            工号,姓名,登录名,技能组,班组,班次,日期,开始,结束,休息
            00042,王伟,wang.wei,"售后;退款",一组,早班,2026-11-23,08:30,17:30,12:00-13:00
            00043,李娜,li.na,售后,一组,夜班,2026/11/23,22:00,次日06:00,02:00-02:30
            00044,赵敏,zhao.min,售前,二组,休,2026-11-23,,,
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsTheSameInBothEncodings(String encoding) {
        var roster = read(SAMPLE.getBytes(Charset.forName(encoding)));

        assertThat(roster).isEqualTo(read(("\uFEFF" + SAMPLE).getBytes(StandardCharsets.UTF_8)));
        assertThat(roster.faults()).isEmpty();
        assertThat(roster.rows()).extracting(RosterRow::employeeNumber).containsExactly("00042", "00043", "00044");
        assertThat(roster.rows().getFirst().skills()).containsExactly("售后", "退款");
    }

    @Test
    void letsANightShiftEndOnTheNextDayWithItsBreak() {
        assertThat(read(SAMPLE).rows().get(1).shift())
                .isEqualTo(new Shift(
                        MONDAY,
                        "夜班",
                        LocalDateTime.parse("2026-11-23T22:00"),
                        LocalDateTime.parse("2026-11-24T06:00"),
                        List.of(new Shift.Break(
                                LocalDateTime.parse("2026-11-24T02:00"), LocalDateTime.parse("2026-11-24T02:30")))));
    }

    @Test
    void knowsADayOfRest() {
        assertThat(read(SAMPLE).rows().get(2).shift()).isEqualTo(Shift.ofRest(MONDAY, "休"));
    }

    @Test
    void readsAWorkbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Hearth", "1.0")) {
            var sheet = workbook.newWorksheet("排班");
            var headings = List.of("工号", "姓名", "技能组", "班组", "班次", "日期", "开始", "结束", "休息");
            for (var column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            sheet.value(1, 0, "00042");
            sheet.value(1, 1, "王伟");
            sheet.value(1, 2, "售后、退款");
            sheet.value(1, 3, "一组");
            sheet.value(1, 4, "晚班");
            sheet.value(1, 5, MONDAY);
            sheet.style(1, 5).format("yyyy/m/d").set();
            sheet.value(1, 6, 0.666666666666667);
            sheet.value(1, 7, "24:00");
            sheet.value(1, 8, "１９：００～１９：３０");
        }

        var roster = read(out.toByteArray());

        assertThat(roster.faults()).isEmpty();
        assertThat(roster.rows()).singleElement().satisfies(row -> {
            assertThat(row.employeeNumber()).isEqualTo("00042");
            assertThat(row.skills()).containsExactly("售后", "退款");
            assertThat(row.shift())
                    .isEqualTo(new Shift(
                            MONDAY,
                            "晚班",
                            LocalDateTime.parse("2026-11-23T16:00"),
                            LocalDateTime.parse("2026-11-24T00:00"),
                            List.of(new Shift.Break(
                                    LocalDateTime.parse("2026-11-23T19:00"),
                                    LocalDateTime.parse("2026-11-23T19:30")))));
        });
    }

    @Test
    void understandsEnglishHeadings() {
        var roster = read("""
                Employee Number;Name;Login;Skills;Team;Programme;Role;Status
                7;Ada;ada;refunds/returns;North;Acme;Team lead;active
                """);

        assertThat(roster.faults()).isEmpty();
        assertThat(roster.rows().getFirst())
                .isEqualTo(new RosterRow(
                        2, "7", "Ada", "ada", List.of("refunds", "returns"), "North", "Acme", true, true, null));
    }

    @Test
    void tellsEverythingThatIsWrongAndTakesTheRest() {
        var roster = read("""
                工号,姓名,班组,角色,班次,日期,开始,结束,休息
                1,,一组,,,,,,
                ,王伟,一组,皇帝,早班,2026-13-01,08:30,17:30,
                3,李娜,一组,客服,早班,2026-11-23,25:70,17:30,
                4,赵敏,一组,,早班,2026-11-23,08:30,08:30,
                5,孙丽,一组,,早班,2026-11-23,08:30,17:30,18:00-19:00
                6,周杰,一组,,早班,2026-11-23,08:30,17:30,午饭
                7,吴昊,一组,,早班,,08:30,17:30,
                8,郑爽,一组,,早班,2026-11-23,08:30,,
                9,冯雪,一组,组长,早班,2026-11-23,08:30,17:30,12:00-13:00
                """);

        assertThat(roster.size()).isEqualTo(9);
        assertThat(roster.rows()).extracting(RosterRow::employeeNumber).containsExactly("9");
        assertThat(roster.faults())
                .extracting(fault -> "%d %s %s %s".formatted(fault.line(), fault.field(), fault.value(), fault.code()))
                .containsExactly(
                        "2 姓名  missing",
                        "3 工号  missing",
                        "3 角色 皇帝 unknown-value",
                        "3 日期 2026-13-01 date-unreadable",
                        "4 开始 25:70 time-unreadable",
                        "5 结束 08:30 time-order",
                        "6 休息 18:00-19:00 outside-shift",
                        "7 休息 午饭 time-unreadable",
                        "8 日期  missing",
                        "9 结束  missing");
    }

    @Test
    void wantsToKnowTheColumns() {
        assertThatThrownBy(() -> read(unique("one") + ",two\n1,2\n"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.faults()).hasSize(2));
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0})).isInstanceOf(Refused.class);
    }

    private static Roster read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Roster read(byte[] file) {
        return Roster.read(RosterFile.read(new ByteArrayInputStream(file)));
    }
}
