package app.hearth.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text made easy to read for finders: full-width characters, odd dashes and spoken Chinese digits are folded to plain
 * ones, place for place. Keeps what has been claimed, so that no character is claimed twice.
 */
final class Scan {

    private static final int SHORTEST_SPOKEN_NUMBER = 7;
    private static final int FEWEST_SPOKEN = 3;

    private final char[] folded;
    private final List<Find> finds = new ArrayList<>();
    private final BitSet claimed = new BitSet();
    private final boolean han;
    private final boolean latin;
    private int digits;
    private @Nullable Boolean ofOrders;

    private Scan(char[] folded, boolean han, boolean latin, int digits) {
        this.folded = folded;
        this.han = han;
        this.latin = latin;
        this.digits = digits;
    }

    static Scan of(String text) {
        var folded = text.toCharArray();
        var han = false;
        var latin = false;
        var digits = 0;
        var spoken = 0;
        for (var i = 0; i < folded.length; i++) {
            var character = folded[i];
            if (character >= 0x80) {
                character = plain(character);
                folded[i] = character;
            }
            if (character < 0x80) {
                if (isDigit(character)) {
                    digits++;
                } else if (isLatin(character)) {
                    latin = true;
                }
            } else if (isHan(character)) {
                han = true;
                if (spokenDigit(character) >= 0) {
                    spoken++;
                }
            }
        }
        var scan = new Scan(folded, han, latin, digits);
        if (spoken >= FEWEST_SPOKEN && spoken + digits >= SHORTEST_SPOKEN_NUMBER) {
            scan.writeSpokenDigits();
        }
        return scan;
    }

    /** Whether it is worth looking at all: there are digits, or words that could lead to a name. */
    boolean mayHold() {
        return digits > 0 || han || latin;
    }

    boolean hasHan() {
        return han;
    }

    boolean hasLatin() {
        return latin;
    }

    /** Asked once a text, however many numbers it holds. */
    boolean talksOfOrders() {
        if (ofOrders == null) {
            ofOrders = Cues.talksOfOrders(this);
        }
        return ofOrders;
    }

    int digits() {
        return digits;
    }

    int length() {
        return folded.length;
    }

    char[] folded() {
        return folded;
    }

    String slice(int start, int end) {
        return new String(folded, start, end - start);
    }

    /** The character at the place, or NUL outside the text. */
    char at(int place) {
        return place >= 0 && place < folded.length ? folded[place] : 0;
    }

    boolean digitAt(int place) {
        return isDigit(at(place));
    }

    boolean latinAt(int place) {
        return isLatin(at(place));
    }

    boolean hanAt(int place) {
        return isHan(at(place));
    }

    boolean wordAt(int place) {
        return digitAt(place) || latinAt(place);
    }

    int endOfDigits(int place) {
        while (digitAt(place)) {
            place++;
        }
        return place;
    }

    int skipSpaces(int place) {
        while (at(place) == ' ') {
            place++;
        }
        return place;
    }

    boolean isFree(int start, int end) {
        for (var i = start; i < end; i++) {
            if (claimed.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the place for the slot unless somebody has a part of it. */
    boolean claim(Slot slot, int start, int end) {
        if (start >= end || !isFree(start, end)) {
            return false;
        }
        claimed.set(start, end);
        finds.add(new Find(start, end, slot));
        return true;
    }

    /** Keeps the place as it is: nobody may claim it. */
    void keep(int start, int end) {
        claimed.set(start, end);
    }

    List<Find> finds() {
        finds.sort(Comparator.comparingInt(Find::start));
        return List.copyOf(finds);
    }

    /** The finds so far, for finders that look beside them. */
    List<Find> findsSoFar(Slot slot) {
        return finds.stream().filter(find -> find.slot() == slot).toList();
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean isLatin(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    static boolean isHan(char character) {
        return (character >= 0x4e00 && character <= 0x9fff)
                || (character >= 0x3400 && character <= 0x4dbf)
                || character == '〇';
    }

    static int spokenDigit(char character) {
        return switch (character) {
            case '零', '〇' -> 0;
            case '一', '幺' -> 1;
            case '二', '两' -> 2;
            case '三' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            default -> -1;
        };
    }

    private static char plain(char character) {
        if (isHan(character)) {
            return character;
        }
        if (character >= 0xff01 && character <= 0xff5e) {
            return (char) (character - 0xfee0);
        }
        if ((character >= 0x2010 && character <= 0x2015) || character == 0x2212 || character == 0xfe63) {
            return '-';
        }
        if (Character.isSpaceChar(character) || (character >= 0x200b && character <= 0x200d) || character == 0xfeff) {
            return ' ';
        }
        if (character == '\u2019') {
            return '\'';
        }
        return Character.isDigit(character) ? (char) ('0' + Character.digit(character, 10)) : character;
    }

    /** Turns 一三八,零零一三,八零零零 into 138 0013 8000, and leaves 二〇二四年 and 三千六百 alone. */
    private void writeSpokenDigits() {
        var start = 0;
        while (start < folded.length) {
            if (anyDigit(start) < 0) {
                start++;
                continue;
            }
            var end = start + 1;
            var length = 1;
            var spoken = spokenDigit(folded[start]) >= 0 ? 1 : 0;
            while (end < folded.length) {
                var step = anyDigit(end) >= 0 ? 0 : isSpokenPause(folded[end]) && anyDigitAt(end + 1) ? 1 : -1;
                if (step < 0) {
                    break;
                }
                spoken += spokenDigit(folded[end + step]) >= 0 ? 1 : 0;
                end += step + 1;
                length++;
            }
            if (length >= SHORTEST_SPOKEN_NUMBER && spoken >= FEWEST_SPOKEN) {
                write(start, end);
                digits += spoken;
            }
            start = end;
        }
    }

    private void write(int start, int end) {
        for (var i = start; i < end; i++) {
            var digit = anyDigit(i);
            if (digit >= 0) {
                folded[i] = (char) ('0' + digit);
            } else if (folded[i] != '-') {
                folded[i] = folded[i] == '杠' ? '-' : ' ';
            }
        }
    }

    private boolean anyDigitAt(int place) {
        return place < folded.length && anyDigit(place) >= 0;
    }

    private int anyDigit(int place) {
        return isDigit(folded[place]) ? folded[place] - '0' : spokenDigit(folded[place]);
    }

    private static boolean isSpokenPause(char character) {
        return character == ' ' || character == ',' || character == '、' || character == '-' || character == '杠';
    }
}
