package app.hearth.customer.hearing;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of what the trainee typed.
 *
 * @param text folded
 * @param start where it begins in the turn
 */
record Sentence(String text, int start, int end, boolean asks) {

    private static final int SHORT = 12;

    static List<Sentence> of(String folded, Cues cues) {
        var sentences = new ArrayList<Sentence>();
        var start = 0;
        for (var i = 0; i < folded.length(); i++) {
            if (ends(folded, i)) {
                add(sentences, folded, start, i + 1, cues);
                start = i + 1;
            }
        }
        add(sentences, folded, start, folded.length(), cues);
        return sentences;
    }

    private static void add(List<Sentence> sentences, String folded, int start, int end, Cues cues) {
        var text = folded.substring(start, end).strip();
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(new Sentence(text, start, end, asks(text, cues)));
        } else if (!sentences.isEmpty() && text.contains("?")) {
            var last = sentences.removeLast();
            sentences.add(new Sentence(last.text(), last.start(), end, true));
        }
    }

    private static boolean asks(String text, Cues cues) {
        return text.endsWith("?")
                || cues.has(Cue.QUESTION, text)
                || (Oddities.size(text) <= SHORT && !text.endsWith(".") && cues.has(Cue.WEAK_QUESTION, text));
    }

    private static boolean ends(String text, int i) {
        return switch (text.charAt(i)) {
            case '!', '?', ';', '~', '\n' -> true;
            case '.' -> i + 1 == text.length() || !isAsciiLetterOrDigit(text.charAt(i + 1));
            default -> false;
        };
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
