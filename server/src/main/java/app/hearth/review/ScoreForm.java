package app.hearth.review;

import app.hearth.review.ScoreSheet.Row;
import app.hearth.scorecard.Item.Critical;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** The 质检评分表 of one conversation, as it is printed, handed over and signed. */
final class ScoreForm {

    private static final int COLUMNS = 10;
    private static final int WORDS = COLUMNS - 1;
    private static final double[] WIDTHS = {6, 16, 20, 38, 8, 10, 11, 8, 8, 48};

    private final SheetWords words;
    private final ScoreSheet sheet;

    ScoreForm(SheetWords words, ScoreSheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Hearth", "1.0")) {
            var worksheet = workbook.newWorksheet(words.of("质检评分表", "Score sheet"));
            worksheet.pageOrientation("landscape");
            worksheet.fitToWidth((short) 1);
            worksheet.fitToHeight((short) 999);
            fill(new SheetPaper(worksheet, WIDTHS));
        }
    }

    private void fill(SheetPaper paper) {
        paper.title(words.title(), COLUMNS);
        head(paper);
        paper.headings(words.headings());
        var rows = sheet.rows();
        items(paper, rows);
        sums(paper, rows);
        paper.skip();
        signatures(paper);
    }

    private void head(SheetPaper paper) {
        var card = sheet.card();
        var evaluation = sheet.standing().evaluation();
        var review = sheet.review();
        var version = words.of("第 %d 版", "version %d").formatted(card.version());
        line(paper, words.of("评分表", "Scorecard"), words.of(card.name()) + " · " + version);
        line(
                paper,
                words.of("会话编号", "Conversation"),
                sheet.conversation().id().value().toString(),
                words.of("会话时间", "Started at"),
                time(sheet.conversation().startedAt(), sheet.zone()));
        line(
                paper,
                words.of("被检人", "Agent"),
                sheet.agentName(),
                words.of("班组 / 项目", "Team / programme"),
                sheet.teamName() + " / " + sheet.programmeName());
        line(
                paper,
                words.of("质检员", "Reviewer"),
                review == null
                        ? words.of("系统（解读 %s）", "Machine (reader %s)").formatted(evaluation.reader())
                        : review.reviewer().name(),
                words.of("质检日期", "Reviewed on"),
                review == null || review.submittedAt() == null ? "" : time(review.submittedAt(), sheet.zone()));
    }

    private void line(SheetPaper paper, String label, String value) {
        paper.cells(Arrays.asList(label, null, value, null, null, null, null, null, null, null));
        paper.bold();
        paper.wide(0, 1);
        paper.wide(2, WORDS);
    }

    private void line(SheetPaper paper, String label, String value, String other, String otherValue) {
        paper.cells(Arrays.asList(label, null, value, null, other, null, null, otherValue, null, null));
        paper.bold();
        paper.wide(0, 1);
        paper.wide(2, 3);
        paper.wide(4, 6);
        paper.wide(7, WORDS);
    }

    private void items(SheetPaper paper, List<Row> rows) {
        var number = 0;
        var from = paper.row();
        for (var row : rows) {
            var begins = number == 0 || !rows.get(number - 1).section().equals(row.section());
            if (begins) {
                paper.join(1, from, paper.row() - 1);
                from = paper.row();
            }
            paper.cells(Arrays.asList(
                    ++number,
                    begins ? words.of(row.section().name()) : null,
                    words.of(row.item().name()),
                    words.of(row.item().definition()),
                    row.item().weight(),
                    critical(row.item().critical()),
                    words.verdict(row),
                    row.points(),
                    row.lost(),
                    row.words()));
        }
        paper.join(1, from, paper.row() - 1);
    }

    private void sums(SheetPaper paper, List<Row> rows) {
        var evaluation = sheet.standing().evaluation();
        var judged = rows.stream().filter(row -> row.points() != null).toList();
        paper.cells(Arrays.asList(
                words.of("合计", "Total"),
                null,
                null,
                words.of("适用且已判定的评分项", "Items that apply and were judged"),
                judged.stream().mapToDouble(row -> row.item().weight()).sum(),
                null,
                null,
                judged.stream()
                        .mapToDouble(row -> row.points() == null ? 0 : row.points())
                        .sum(),
                judged.stream()
                        .mapToDouble(row -> row.lost() == null ? 0 : row.lost())
                        .sum(),
                null));
        paper.bold();
        var failed = rows.stream()
                .filter(Row::isVeto)
                .map(row -> words.of(row.item().name()))
                .toList();
        sum(paper, words.of("否决前得分（百分制）", "Score before critical items"), evaluation.skill());
        sum(
                paper,
                words.of("一票否决", "Critical items"),
                failed.isEmpty() ? words.of("未触发", "None failed") : String.join(words.of("、", ", "), failed));
        sum(paper, words.of("否决后得分（总分）", "Score after critical items"), evaluation.score());
        sum(paper, words.of("合规分", "Compliance score"), evaluation.compliance());
        var review = sheet.review();
        sum(
                paper,
                words.of("评语", "Comment"),
                review == null ? "" : review.written().comment());
    }

    private static void sum(SheetPaper paper, String label, @Nullable Object value) {
        paper.cells(Arrays.asList(label, null, null, value == null ? "–" : value, null, null, null, null, null, null));
        paper.bold();
        paper.wide(0, 2);
        paper.wide(3, WORDS);
    }

    private void signatures(SheetPaper paper) {
        for (var who : List.of(
                words.of("质检员签字", "Reviewer's signature"),
                words.of("被检人签字", "Agent's signature"),
                words.of("复核人签字", "Second reviewer's signature"))) {
            paper.cells(Arrays.asList(who, null, null, null, words.of("日期", "Date"), null, null, null, null, null));
            paper.bold();
            paper.wide(0, 2);
            paper.wide(5, WORDS);
        }
    }

    private String critical(@Nullable Critical critical) {
        return switch (critical) {
            case null -> words.of("否", "no");
            case CARD -> words.of("是", "yes");
            case SECTION -> words.of("本部分", "section");
        };
    }

    static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                .withZone(zone)
                .format(at);
    }
}
