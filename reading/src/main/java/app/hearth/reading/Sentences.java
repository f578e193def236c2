package app.hearth.reading;

import java.util.ArrayList;
import java.util.List;

/** Where the sentences of a folded text begin and end, and which of them ask. */
final class Sentences {

    private Sentences() {}

    /** A stretch of text up to and with its closing marks. */
    record Sentence(int start, int end, boolean asks) {

        boolean holds(Found found) {
            return found.start() >= start && found.start() < end;
        }
    }

    /** A sentence asks by its mark or by a word that asks; both lists run from left to right. */
    static List<Sentence> of(char[] text, List<Found> manners) {
        var next = 0;
        var sentences = new ArrayList<Sentence>();
        for (var sentence : of(text)) {
            var asks = sentence.asks();
            while (next < manners.size() && manners.get(next).start() < sentence.end()) {
                asks |= manners.get(next).says(Manner.QUESTION);
                next++;
            }
            sentences.add(new Sentence(sentence.start(), sentence.end(), asks));
        }
        return sentences;
    }

    private static List<Sentence> of(char[] text) {
        var sentences = new ArrayList<Sentence>();
        var start = 0;
        for (var i = 0; i < text.length; i++) {
            if (endsAt(text, i)) {
                var asks = text[i] == '?';
                while (i + 1 < text.length && (endsAt(text, i + 1) || text[i + 1] == ' ')) {
                    i++;
                    asks |= text[i] == '?';
                }
                add(sentences, text, start, i + 1, asks);
                start = i + 1;
            }
        }
        add(sentences, text, start, text.length, false);
        return sentences;
    }

    static boolean endsAt(char[] text, int i) {
        return switch (text[i]) {
            case '!', '?', ';', '~' -> true;
            case '.' -> i + 1 == text.length || !Character.isLetterOrDigit(text[i + 1]) || !isAscii(text[i + 1]);
            default -> false;
        };
    }

    private static void add(List<Sentence> sentences, char[] text, int start, int end, boolean asks) {
        var from = start;
        while (from < end && text[from] == ' ') {
            from++;
        }
        if (from < end) {
            sentences.add(new Sentence(from, end, asks));
        }
    }

    private static boolean isAscii(char c) {
        return c < 0x80;
    }
}
