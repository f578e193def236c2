package app.hearth.connectors.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook shows, as text. A formula shows the value it had when the workbook was saved. */
final class XlsxCell {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    private static final Pattern DATE_LETTER = Pattern.compile("[yYmMdDhHsS年月日时]");
    private static final int DIGITS = 15; // all that a workbook's numbers have
    private static final int LAST_DAY = 2_958_465; // 9999-12-31

    private XlsxCell() {}

    static String text(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        return cell.getValue() instanceof BigDecimal number ? number(cell, number) : cell.getText();
    }

    private static String number(Cell cell, BigDecimal number) {
        if (isDate(cell) && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0) {
            return date(cell, number);
        }
        var stripped = number.stripTrailingZeros();
        if (Math.abs((long) stripped.scale()) > 40) {
            return stripped.toString();
        }
        return stripped.scale() > 0
                ? stripped.round(new MathContext(DIGITS)).stripTrailingZeros().toPlainString()
                : stripped.toPlainString();
    }

    private static String date(Cell cell, BigDecimal number) {
        var date = cell.asDate().plusNanos(500_000_000).withNano(0); // a second is 1/86400 and never quite whole
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return TIME.format(date);
        }
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                        && number.stripTrailingZeros().scale() <= 0
                ? date.toLocalDate().toString()
                : TIMESTAMP.format(date);
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id != 48))) {
            return id != 49;
        }
        var format = cell.getDataFormatString();
        return format != null
                && !format.equalsIgnoreCase("general")
                && DATE_LETTER.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }
}
