package app.hearth.people;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates and times as people and spreadsheets write them into rosters. */
final class PlanText {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]0{1,2}:00(?::00)?(?:\\.0+)?)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL_DATE = Pattern.compile("(\\d{5})(?:\\.0+)?");
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);

    private static final Pattern TIME =
            Pattern.compile("(次日|翌日|第二天|隔天|\\+1 ?)?\\s*(\\d{1,2}):(\\d{2})(?::00)?(\\s*\\+1)?");
    private static final Pattern DAY_FRACTION = Pattern.compile("[01]?\\.\\d+|0|1");
    private static final Duration DAY = Duration.ofDays(1);

    private PlanText() {}

    /** Full-width digits, colons and spaces become plain ones. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** {@code 2026-11-23}, {@code 2026/11/23}, {@code 2026年11月23日}, {@code 20261123}, or a spreadsheet's day number. */
    static Optional<LocalDate> date(String text) {
        var plain = plain(text);
        for (var form : new Pattern[] {DATE, COMPACT_DATE}) {
            var parts = form.matcher(plain);
            if (parts.matches()) {
                return dateOf(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
            }
        }
        var serial = SERIAL_DATE.matcher(plain);
        return serial.matches() ? Optional.of(SERIAL_START.plusDays(number(serial.group(1)))) : Optional.empty();
    }

    /**
     * The time since the day began: {@code 08:30}, {@code 24:00}, {@code 次日06:00}, or a spreadsheet's fraction of a
     * day. Less than two days.
     */
    static Optional<Duration> time(String text) {
        var plain = plain(text);
        var parts = TIME.matcher(plain);
        if (parts.matches()) {
            var nextDay = parts.group(1) != null || parts.group(4) != null;
            return timeOf(number(parts.group(2)), number(parts.group(3)), nextDay);
        }
        if (DAY_FRACTION.matcher(plain).matches()) {
            return Optional.of(Duration.ofMinutes(Math.round(Double.parseDouble(plain) * DAY.toMinutes())));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> dateOf(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> timeOf(int hours, int minutes, boolean nextDay) {
        var time = Duration.ofHours(hours).plusMinutes(minutes).plus(nextDay ? DAY : Duration.ZERO);
        return minutes < 60 && time.compareTo(DAY.multipliedBy(2)) < 0 ? Optional.of(time) : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
