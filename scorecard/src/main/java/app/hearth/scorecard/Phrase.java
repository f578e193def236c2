package app.hearth.scorecard;

import app.hearth.reading.Folding;
import java.util.List;

/**
 * Words to look for. Case, full-width forms, typographic apostrophes and traditional characters make no difference;
 * words in Latin letters are found as whole words.
 */
record Phrase(String words) {

    private static final int LOOK_BACK = 24;
    private static final String BREAKS = "!?.;,\n";

    Phrase {
        words = plain(words);
    }

    /**
     * Folds a text so that what reads the same is the same: case, width, typographic quotes, traditional and simplified
     * characters. Every character keeps its place.
     */
    static String plain(String text) {
        var characters = text.toCharArray();
        for (var i = 0; i < characters.length; i++) {
            characters[i] = characters[i] == '\n' ? '\n' : Folding.fold(characters[i]);
        }
        return new String(characters);
    }

    /**
     * Where the words stand in a folded text, not counting places that come shortly after one of the negations.
     *
     * @return the index of the first character, or −1
     */
    int indexIn(String plain, List<Phrase> negations) {
        for (var at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1)) {
            if (standsAlone(plain, at) && !isNegated(plain, at, negations)) {
                return at;
            }
        }
        return -1;
    }

    private boolean standsAlone(String plain, int at) {
        var end = at + words.length();
        return !(at > 0 && isLatin(words.charAt(0)) && isLatin(plain.charAt(at - 1)))
                && !(end < plain.length() && isLatin(words.charAt(words.length() - 1)) && isLatin(plain.charAt(end)));
    }

    /** Whether one of the negations stands shortly before a place, in the same clause. */
    static boolean isNegated(String plain, int at, List<Phrase> negations) {
        if (negations.isEmpty()) {
            return false;
        }
        var from = at;
        while (from > 0 && at - from < LOOK_BACK && BREAKS.indexOf(plain.charAt(from - 1)) < 0) {
            from--;
        }
        var before = plain.substring(from, at);
        return negations.stream().anyMatch(negation -> before.contains(negation.words()));
    }

    private static boolean isLatin(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }
}
