package app.hearth.reading;

import java.util.Arrays;
import java.util.List;

/**
 * The plain form of a text: what must not change a reading is brought to one form or left out – whom one speaks to or
 * of, where one comes from and how one speaks there, names, figures masked or not, particles and spaces. Each character
 * knows where it stood in the original.
 */
final class Wording {

    private static final Replacements REPLACEMENTS = Replacements.standard();
    private static final int MOST_ALIKE = 3;

    private final char[] source;
    private char[] text;
    private int[] starts;
    private int[] ends;
    private int length;
    private int softened;

    private Wording(char[] source) {
        this.source = source;
        text = new char[source.length + 8];
        starts = new int[text.length];
        ends = new int[text.length];
    }

    /** Of a text that is folded and covered. */
    static Wording of(char[] folded) {
        var wording = new Wording(folded);
        wording.run();
        wording.trim();
        return wording;
    }

    /** A phrase of a lexicon as it appears in plain texts. */
    static String ofPhrase(char[] folded) {
        var wording = new Wording(folded);
        wording.runPhrase();
        return new String(wording.text());
    }

    /** Some stretches of the plain text, one after the other. */
    Wording only(List<Sentences.Sentence> stretches) {
        var part = new Wording(source);
        for (var stretch : stretches) {
            for (var i = stretch.start(); i < stretch.end(); i++) {
                part.put(text[i], starts[i], ends[i]);
            }
        }
        part.softened = softened;
        part.trim();
        return part;
    }

    char[] text() {
        return Arrays.copyOf(text, length);
    }

    /** Where a plain character begins in the original. */
    int start(int position) {
        return starts[position];
    }

    /** Where a plain character ends in the original. */
    int end(int position) {
        return ends[position];
    }

    /** How many particles and endearments were left out; they tell nothing but warmth. */
    int softened() {
        return softened;
    }

    private void run() {
        var i = 0;
        while (i < source.length) {
            var before = i;
            i = Particles.end(source, i);
            if (i > before) {
                softened++;
                continue;
            }
            i = step(i);
        }
    }

    private void runPhrase() {
        var i = 0;
        while (i < source.length) {
            i = step(i);
        }
    }

    /** Takes in what begins at a position, and tells where the next begins. */
    private int step(int i) {
        var c = source[i];
        if (Figures.startsAt(source, i)) {
            var end = Figures.end(source, i);
            if (!Figures.isKnown(source, i, end)) {
                return value(i, end);
            }
            for (var j = i; j < end; j++) {
                put(source[j], j, j + 1);
            }
            return end;
        }
        if (c == Cover.SLOT) {
            var end = i + 1;
            while (end < source.length && source[end] == Cover.SLOT) {
                end++;
            }
            return value(i, end);
        }
        var found = REPLACEMENTS.at(source, i);
        if (found != null) {
            var end = i + found.said().length();
            for (var plain : found.plain().toCharArray()) {
                put(plain, i, end);
            }
            return end;
        }
        var endOfName = REPLACEMENTS.endOfName(source, i);
        if (endOfName > i) {
            put(Cover.SLOT, i, endOfName);
            return endOfName;
        }
        var surname = REPLACEMENTS.surname(source, i);
        if (surname > 0) {
            return i + surname;
        }
        put(c, i, i + 1);
        return i + 1;
    }

    private int value(int start, int end) {
        var after = Figures.endOfUnit(source, end);
        put(Cover.SLOT, start, after);
        return after;
    }

    /** Covered stretches and spaces shrink to one character, and of more than three alike three stay. */
    private void put(char c, int start, int end) {
        if (length > 0 && text[length - 1] == c && (Cover.isCovered(c) || c == ' ')) {
            ends[length - 1] = end;
            return;
        }
        if (length >= MOST_ALIKE
                && text[length - 1] == c
                && text[length - 2] == c
                && text[length - 3] == c
                && !Character.isDigit(c)) {
            ends[length - 1] = end;
            return;
        }
        if (length == text.length) {
            text = Arrays.copyOf(text, 2 * length);
            starts = Arrays.copyOf(starts, 2 * length);
            ends = Arrays.copyOf(ends, 2 * length);
        }
        text[length] = c;
        starts[length] = start;
        ends[length++] = end;
    }

    /** No spaces and commas around, and no single full stop behind. */
    private void trim() {
        var from = 0;
        while (from < length && isPause(text[from])) {
            from++;
        }
        var to = length;
        while (to > from && isPause(text[to - 1])) {
            to--;
        }
        if (to - from > 1 && text[to - 1] == '.' && text[to - 2] != '.') {
            to--;
        }
        text = Arrays.copyOfRange(text, from, to);
        starts = Arrays.copyOfRange(starts, from, to);
        ends = Arrays.copyOfRange(ends, from, to);
        length = to - from;
    }

    private static boolean isPause(char c) {
        return c == ' ' || c == ',';
    }
}
