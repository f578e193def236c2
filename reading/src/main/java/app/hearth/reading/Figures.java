package app.hearth.reading;

import java.util.Arrays;
import java.util.Set;

/** Finds figures, which are read like masked ones: numbers, amounts, days and times. */
final class Figures {

    /** Numbers that are names: of those one complains to or calls, of a sale, and of praise. */
    private static final Set<String> KNOWN = Set.of(
            "12315",
            "12300",
            "12321",
            "12345",
            "12378",
            "12339",
            "12318",
            "4008960315",
            "315",
            "96315",
            "10000",
            "10010",
            "10086",
            "618",
            "666",
            "6666");

    /** One star and five stars say the opposite. */
    private static final String[] OF_JUDGEMENT = {" star", "-star"};

    private static final String[] UNITS = {"块钱", "元", "块"};
    private static final String OF_TIME = "号日点月";
    private static final String NOT_OF_TIME = "码击数头子底";

    private Figures() {}

    /** A digit that does not belong to a word like p5 or to a sign like <3. */
    static boolean startsAt(char[] text, int i) {
        return isDigit(text[i]) && (i == 0 || (!isDigit(text[i - 1]) && !isLatin(text[i - 1]) && text[i - 1] != '<'));
    }

    static int end(char[] text, int start) {
        var end = start;
        while (end < text.length && (isDigit(text[end]) || isInside(text, end))) {
            end++;
        }
        return end;
    }

    static boolean isKnown(char[] text, int start, int end) {
        return (end < text.length && isLatin(text[end]))
                || KNOWN.contains(new String(text, start, end - start))
                || Arrays.stream(OF_JUDGEMENT).anyMatch(unit -> isAt(text, end, unit));
    }

    /** Where the unit of an amount or a time that begins at a position ends: a masked value holds it already. */
    static int endOfUnit(char[] text, int start) {
        for (var unit : UNITS) {
            if (isAt(text, start, unit)) {
                return start + unit.length();
            }
        }
        var isOfTime = start < text.length
                && OF_TIME.indexOf(text[start]) >= 0
                && (start + 1 == text.length || NOT_OF_TIME.indexOf(text[start + 1]) < 0);
        return isOfTime ? start + 1 : start;
    }

    /** 3.5, 14:30, 1,000: a mark between digits. */
    private static boolean isInside(char[] text, int i) {
        return (text[i] == '.' || text[i] == ':' || text[i] == ',')
                && isDigit(text[i - 1])
                && i + 1 < text.length
                && isDigit(text[i + 1]);
    }

    private static boolean isAt(char[] text, int start, String words) {
        return start + words.length() <= text.length && new String(text, start, words.length()).equals(words);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
