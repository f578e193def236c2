package app.hearth.customer.hearing;

import java.util.HashSet;
import java.util.Set;

/** How alike two texts are, by their pairs of characters. */
final class Likeness {

    private Likeness() {}

    /** 0 nothing in common … 1 the same pairs. */
    static double of(String one, String other) {
        var first = pairs(one);
        var second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        var common = first.stream().filter(second::contains).count();
        return (double) common / (first.size() + second.size() - common);
    }

    /** Letters and digits alone. */
    static String letters(String text) {
        var letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Set<String> pairs(String text) {
        var letters = letters(text);
        var pairs = new HashSet<String>();
        for (var i = 0; i + 1 < letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }

    /** How much of the text is taken over in one piece from the source, 0…1. */
    static double takenOver(String text, String source) {
        var wanted = letters(text);
        var from = letters(source);
        var longest = 0;
        for (var start = 0; start < wanted.length() - longest; start++) {
            var end = start + longest + 1;
            while (end <= wanted.length() && from.contains(wanted.substring(start, end))) {
                longest = end - start;
                end++;
            }
        }
        return wanted.isEmpty() ? 0 : (double) longest / wanted.length();
    }
}
