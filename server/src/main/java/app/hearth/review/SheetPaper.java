package app.hearth.review;

import app.hearth.kernel.Export;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A worksheet that is filled row by row. */
final class SheetPaper {

    private static final String SHADE = "F3EEE6";
    private static final String LINE = "BFB8AD";

    private final Worksheet sheet;
    private int row;

    SheetPaper(Worksheet sheet, double... widths) {
        this.sheet = sheet;
        for (var column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    int row() {
        return row;
    }

    void skip() {
        row++;
    }

    void title(String text, int columns) {
        sheet.inlineString(row, 0, Export.plain(text));
        var whole = sheet.range(row, 0, row, columns - 1);
        whole.merge();
        whole.style().bold().fontSize(16).horizontalAlignment("center").set();
        row++;
    }

    void headings(List<String> texts) {
        cells(texts);
        sheet.range(row - 1, 0, row - 1, texts.size() - 1)
                .style()
                .bold()
                .fillColor(SHADE)
                .set();
    }

    /** Text, numbers or nothing, with lines around each cell. */
    void cells(List<? extends @Nullable Object> cells) {
        for (var column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> sheet.value(row, column, number);
                case Object text -> sheet.inlineString(row, column, Export.plain(text));
            }
        }
        sheet.range(row, 0, row, cells.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .set();
        row++;
    }

    void bold() {
        sheet.range(row - 1, 0, row - 1, 1).style().bold().set();
    }

    /** Joins cells that say the same, from one row to another. */
    void join(int column, int from, int to) {
        if (to > from) {
            sheet.range(from, column, to, column).merge();
        }
    }

    void wide(int from, int to) {
        sheet.range(row - 1, from, row - 1, to).merge();
    }
}
