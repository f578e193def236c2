package app.hearth.appeal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Texts compared by their letters and digits alone. */
final class Plain {

    /** So much of the pairs of characters must be shared by turns that are nearly equal. */
    static final double NEARLY = 0.9;

    /** Shorter turns are equal or they are not. */
    private static final int ENOUGH_TO_COMPARE = 8;

    private Plain() {}

    static String of(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** By Dice's coefficient over pairs of characters. */
    static boolean nearlyEqual(String one, String other) {
        if (one.equals(other)) {
            return !one.isEmpty();
        }
        if (Math.min(one.length(), other.length()) < ENOUGH_TO_COMPARE) {
            return false;
        }
        var pairs = pairs(one);
        var shared = 0;
        for (var pair : pairs(other).entrySet()) {
            shared += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
        }
        return 2.0 * shared / (one.length() + other.length() - 2) >= NEARLY;
    }

    private static Map<String, Integer> pairs(String text) {
        var pairs = new HashMap<String, Integer>();
        for (var at = 0; at + 2 <= text.length(); at++) {
            pairs.merge(text.substring(at, at + 2), 1, Integer::sum);
        }
        return pairs;
    }
}
