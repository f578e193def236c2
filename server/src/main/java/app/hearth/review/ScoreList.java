package app.hearth.review;

import app.hearth.scorecard.Item;
import app.hearth.scorecard.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Many score sheets in one workbook: for each card a list with a column an item, and all deductions with their words.
 */
final class ScoreList {

    private static final double[] WIDTHS = {6, 38, 17, 12, 14, 14, 12, 17, 10, 8, 8, 20};
    private static final double[] DEDUCTION_WIDTHS = {38, 17, 12, 16, 20, 8, 10, 8, 60};

    private final SheetWords words;
    private final List<ScoreSheet> sheets;

    ScoreList(SheetWords words, List<ScoreSheet> sheets) {
        this.words = words;
        this.sheets = List.copyOf(sheets);
    }

    void write(OutputStream out) throws IOException {
        var byCard = new LinkedHashMap<String, List<ScoreSheet>>();
        for (var sheet : sheets) {
            var name = "%s v%d".formatted(sheet.card().id(), sheet.card().version());
            byCard.computeIfAbsent(name, it -> new ArrayList<>()).add(sheet);
        }
        try (var workbook = new Workbook(out, "Hearth", "1.0")) {
            byCard.forEach((name, some) -> list(workbook, name, some));
            deductions(workbook);
        }
    }

    private void list(Workbook workbook, String name, List<ScoreSheet> some) {
        var paper = new SheetPaper(workbook.newWorksheet(tabName(name)), WIDTHS);
        var card = some.getFirst().card();
        var headings = new ArrayList<>(words.listHeadings());
        card.items().stream().map(this::heading).forEach(headings::add);
        paper.title(
                words.title() + " · " + words.of(card.name()),
                words.listHeadings().size());
        paper.headings(headings);
        var number = 0;
        for (var sheet : some) {
            paper.cells(row(++number, sheet));
        }
    }

    private List<@Nullable Object> row(int number, ScoreSheet sheet) {
        var evaluation = sheet.standing().evaluation();
        var review = sheet.review();
        var rows = sheet.rows();
        var cells = new ArrayList<@Nullable Object>(Arrays.asList(
                number,
                sheet.conversation().id().value(),
                ScoreForm.time(sheet.conversation().startedAt(), sheet.zone()),
                sheet.agentName(),
                sheet.teamName(),
                sheet.programmeName(),
                review == null ? words.of("系统", "Machine") : review.reviewer().name(),
                review == null || review.submittedAt() == null
                        ? null
                        : ScoreForm.time(review.submittedAt(), sheet.zone()),
                evaluation.skill(),
                evaluation.score(),
                evaluation.compliance(),
                rows.stream()
                        .filter(ScoreSheet.Row::isVeto)
                        .map(row -> words.of(row.item().name()))
                        .collect(Collectors.joining(words.of("、", ", ")))));
        rows.forEach(
                row -> cells.add(row.item().weight() > 0 && row.points() != null ? row.points() : words.verdict(row)));
        return cells;
    }

    private void deductions(Workbook workbook) {
        var paper = new SheetPaper(workbook.newWorksheet(words.of("扣分明细", "Deductions")), DEDUCTION_WIDTHS);
        paper.headings(words.deductionHeadings());
        for (var sheet : sheets) {
            for (var row : sheet.rows()) {
                if (!row.advice() && (row.verdict() == Verdict.NOT_MET || row.verdict() == Verdict.PARTLY)) {
                    paper.cells(Arrays.asList(
                            sheet.conversation().id().value(),
                            ScoreForm.time(sheet.conversation().startedAt(), sheet.zone()),
                            sheet.agentName(),
                            words.of(row.section().name()),
                            words.of(row.item().name()),
                            row.item().weight(),
                            words.verdict(row.verdict()),
                            row.lost(),
                            row.words()));
                }
            }
        }
    }

    private String heading(Item item) {
        return item.weight() > 0
                ? "%s (%s)".formatted(words.of(item.name()), plain(item.weight()))
                : words.of(item.name());
    }

    private static String plain(double weight) {
        return weight == Math.rint(weight) ? Long.toString(Math.round(weight)) : Double.toString(weight);
    }

    /** A workbook takes 31 characters for the name of a sheet. */
    private static String tabName(String name) {
        return name.length() > 31 ? name.substring(name.length() - 31) : name;
    }
}
