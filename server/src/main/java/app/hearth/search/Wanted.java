package app.hearth.search;

import app.hearth.search.Words.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody typed into the search box. All of it must be found in a conversation, in any turn. A single Chinese
 * character finds the words that begin with it; a text that is a conversation's number in its source finds that one.
 */
final class Wanted {

    /** Marks the word under which a conversation is found by its number; no cut of a text gives this. */
    private static final String NUMBER_MARK = "#";

    /** So much of a word's beginning is the same in all its forms. */
    private static final int STEM = 3;

    private final String text;
    private final List<Word> words;

    Wanted(String text) {
        this.text = text;
        this.words = Words.in(text);
    }

    static String numberWord(String externalId) {
        return NUMBER_MARK + externalId.strip().toLowerCase(Locale.ROOT).replaceAll("\\s", "_");
    }

    /** As PostgreSQL's {@code tsquery}; empty where there is nothing to look for. */
    String toQuery() {
        var typed = text.strip();
        var number = quoted(numberWord(typed));
        if (words.isEmpty()) {
            return typed.isEmpty() ? "" : number;
        }
        var all = words.stream().map(Wanted::term).distinct().collect(Collectors.joining(" & "));
        return typed.chars().anyMatch(Character::isWhitespace) ? all : "(" + all + ") | " + number;
    }

    /** Where the words stand in a text, as [start, end) pairs that do not overlap. */
    List<int[]> spansIn(String turn) {
        if (!mayBeIn(turn)) {
            return List.of();
        }
        var wanted = new HashSet<String>();
        var beginnings = new HashSet<String>();
        words.forEach(word -> (isSingleHan(word) ? beginnings : wanted).add(word.text()));
        var spans = new ArrayList<int[]>();
        for (var word : Words.in(turn)) {
            if (wanted.contains(word.text())) {
                join(spans, word.start(), word.end());
            } else if (beginsWithOne(word.text(), beginnings)) {
                join(spans, word.start(), word.start() + 1);
            }
        }
        return spans;
    }

    /** A glance that spares cutting most turns into words. */
    private boolean mayBeIn(String turn) {
        var lower = turn.toLowerCase(Locale.ROOT);
        return words.stream()
                .anyMatch(word -> lower.contains(
                        word.text().substring(0, Math.min(STEM, word.text().length()))));
    }

    private static boolean beginsWithOne(String word, Set<String> beginnings) {
        return beginnings.stream().anyMatch(word::startsWith);
    }

    private static void join(List<int[]> spans, int start, int end) {
        if (!spans.isEmpty() && start <= spans.getLast()[1]) {
            spans.getLast()[1] = Math.max(end, spans.getLast()[1]);
        } else {
            spans.add(new int[] {start, end});
        }
    }

    private static String term(Word word) {
        return quoted(word.text()) + (isSingleHan(word) ? ":*" : "");
    }

    private static boolean isSingleHan(Word word) {
        return word.text().codePointCount(0, word.text().length()) == 1
                && Character.isIdeographic(word.text().codePointAt(0));
    }

    /** A word as it stands in a {@code tsquery}. */
    static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
