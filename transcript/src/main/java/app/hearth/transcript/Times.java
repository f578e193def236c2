package app.hearth.transcript;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times as files write them: ISO with or without offset, local Chinese style, epoch numbers. */
public final class Times {

    private static final Pattern LOCAL = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
            + "(?:[T ]{1,3}(\\d{1,2})[:：时点](\\d{1,2})(?:[:：分](\\d{1,2})(?:[.,](\\d{1,9}))?)?[分秒]?"
            + " ?(Z|z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,17}(?:\\.\\d{1,9})?");

    private Times() {}

    /**
     * The instant a text means, or null where it means none.
     *
     * @param zone where the clocks are that show times without an offset
     */
    public static @Nullable Instant parse(String text, ZoneId zone) {
        var trimmed = text.strip();
        if (trimmed.length() > 40) {
            return null;
        }
        if (trimmed.endsWith("Z")) {
            try {
                return Instant.parse(trimmed);
            } catch (DateTimeParseException notIso) {
                return local(trimmed, zone);
            }
        }
        return EPOCH.matcher(trimmed).matches() ? epoch(Double.parseDouble(trimmed)) : local(trimmed, zone);
    }

    /** Seconds, milliseconds or microseconds since 1970, told apart by their size; null where it cannot be a time. */
    public static @Nullable Instant epoch(double number) {
        if (!(number > 0 && number < 1e17)) {
            return null;
        }
        var millis = number < 1e11 ? number * 1e3 : number < 1e14 ? number : number / 1e3;
        return Instant.ofEpochMilli(Math.round(millis));
    }

    private static @Nullable Instant local(String text, ZoneId zone) {
        var matcher = LOCAL.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            var local = LocalDateTime.of(
                    number(matcher, 1),
                    number(matcher, 2),
                    number(matcher, 3),
                    number(matcher, 4),
                    number(matcher, 5),
                    number(matcher, 6),
                    nanos(matcher.group(7)));
            var offset = matcher.group(8);
            return local.atZone(offset == null ? zone : ZoneOffset.of(offset.toUpperCase(Locale.ROOT)))
                    .toInstant();
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        var digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }
}
