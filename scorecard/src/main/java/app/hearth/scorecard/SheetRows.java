package app.hearth.scorecard;

import app.hearth.document.Bilingual;
import app.hearth.scorecard.CardSheet.Line;
import app.hearth.scorecard.CardSheet.Mapping;
import app.hearth.scorecard.SheetCard.CellFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet into items. */
final class SheetRows {

    static final int MOST_ITEMS = 1_000;
    private static final double MOST_WEIGHT = 1_000;
    private static final int MOST_FAULTS = 50;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4})?)\\s*(?:分|%|points?|pts?)?");
    private static final Pattern SUM = Pattern.compile("(?iu)^(合计|总计|总分|小计|得分合计|total|sum|subtotal)\\b?.*");
    private static final Set<String> YES =
            Set.of("是", "√", "✓", "✔", "y", "yes", "true", "1", "x", "一票否决", "致命", "红线", "card", "整卡");
    private static final Set<String> NO = Set.of("", "否", "-", "–", "—", "/", "n", "no", "false", "0", "×", "✗", "无");
    private static final Set<String> SECTION = Set.of("section", "部分", "本部分", "单项否决");
    private static final Set<String> SAYS_ADVISORY = Set.of("仅供参考", "不计分", "advisory", "advice only");
    private static final Pattern SAYS_CRITICAL = Pattern.compile("一票否决|致命|红线|(?i:critical|fatal|auto.?fail)");

    private final Mapping mapping;
    private final List<CellFault> faults = new ArrayList<>();
    private final List<SheetItem> items = new ArrayList<>();
    private String section = "";

    SheetRows(Mapping mapping) {
        this.mapping = mapping;
    }

    /** An item as a row of a sheet tells it. */
    record SheetItem(
            String section,
            String name,
            String definition,
            double weight,
            @Nullable String critical,
            boolean advisory,
            List<String> phrases,
            List<String> forbidden,
            String pass,
            String fail) {}

    SheetCard read(List<Line> lines, String id, Bilingual name) {
        require(SheetColumn.ITEM, "The column of the items is not known.");
        require(SheetColumn.WEIGHT, "The column of the weights is not known.");
        if (faults.isEmpty()) {
            for (var line : lines) {
                if (line.number() > mapping.heading() && !take(line)) {
                    break;
                }
            }
            if (items.isEmpty() && faults.isEmpty()) {
                add(mapping.heading(), SheetColumn.ITEM, "sheet.empty", "There is no item below the headings.");
            }
        }
        return new SheetCard(
                faults.isEmpty() ? SheetDocument.write(id, name, items) : null,
                items.size(),
                items.stream().mapToDouble(SheetItem::weight).sum(),
                faults);
    }

    /** False where the items end: a sum, or what is written below it. */
    private boolean take(Line line) {
        if (line.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(first -> SUM.matcher(first).matches())
                .isPresent()) {
            return false;
        }
        var item = cell(line, SheetColumn.ITEM);
        var weight = cell(line, SheetColumn.WEIGHT);
        var above = cell(line, SheetColumn.SECTION);
        section = above.isEmpty() ? section : above;
        if (item.isEmpty()) {
            if (!weight.isEmpty() || !cell(line, SheetColumn.DEFINITION).isEmpty()) {
                add(line.number(), SheetColumn.ITEM, "sheet.no-item", "The item has no name.");
            }
            return true;
        }
        if (items.size() == MOST_ITEMS) {
            add(line.number(), SheetColumn.ITEM, "sheet.too-many", "A card has at most 1,000 items.");
            return false;
        }
        var critical = critical(line, weight);
        var definition = cell(line, SheetColumn.DEFINITION);
        items.add(new SheetItem(
                section.isEmpty() ? "评分项" : section,
                item,
                definition.isEmpty() ? item : definition,
                weight(line, weight, critical != null),
                critical,
                advisory(line),
                phrases(cell(line, SheetColumn.PHRASES)),
                phrases(cell(line, SheetColumn.FORBIDDEN)),
                cell(line, SheetColumn.PASS),
                cell(line, SheetColumn.FAIL)));
        return true;
    }

    private double weight(Line line, String said, boolean critical) {
        if (said.isEmpty() || NO.contains(said) || SAYS_CRITICAL.matcher(said).find()) {
            if (!critical) {
                add(line.number(), SheetColumn.WEIGHT, "sheet.no-weight", "Only a critical item can weigh nothing.");
            }
            return 0;
        }
        var number = NUMBER.matcher(said.toLowerCase(Locale.ROOT));
        var weight = number.matches() ? Double.parseDouble(number.group(1)) : -1;
        if (weight < 0 || weight > MOST_WEIGHT) {
            add(line.number(), SheetColumn.WEIGHT, "sheet.weight", "This is no number between 0 and 1000.");
        }
        return weight;
    }

    /** In a column of its own, in place of a weight, or as the name of the section. */
    private @Nullable String critical(Line line, String weight) {
        var said = cell(line, SheetColumn.CRITICAL).toLowerCase(Locale.ROOT);
        if (SECTION.contains(said)) {
            return "section";
        }
        if (YES.contains(said) || SAYS_CRITICAL.matcher(section + " " + weight).find()) {
            return "card";
        }
        if (!NO.contains(said)) {
            add(line.number(), SheetColumn.CRITICAL, "sheet.critical", "Say yes or no, 是 or 否.");
        }
        return null;
    }

    private boolean advisory(Line line) {
        var said = cell(line, SheetColumn.ADVISORY).toLowerCase(Locale.ROOT);
        if (YES.contains(said) || SAYS_ADVISORY.contains(said)) {
            return true;
        }
        if (!NO.contains(said)) {
            add(line.number(), SheetColumn.ADVISORY, "sheet.advisory", "Say yes or no, 是 or 否.");
        }
        return false;
    }

    private static List<String> phrases(String cell) {
        return Pattern.compile("[\\n\\r;；|、]+")
                .splitAsStream(cell)
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
    }

    private String cell(Line line, SheetColumn column) {
        return line.cell(mapping.columns().get(column));
    }

    private void require(SheetColumn column, String reason) {
        if (!mapping.columns().containsKey(column)) {
            add(mapping.heading(), column, "sheet.column-" + column.wire(), reason);
        }
    }

    private void add(int line, SheetColumn column, String code, String reason) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new CellFault(name(mapping.columns().getOrDefault(column, 0)) + line, code, reason));
        }
    }

    /** A, B … Z, AA, as workbooks name columns. */
    private static String name(int column) {
        var letter = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letter : name(column / 26 - 1) + letter;
    }
}
