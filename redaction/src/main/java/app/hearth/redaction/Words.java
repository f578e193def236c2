package app.hearth.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words with a meaning, found at a place in a text. Latin words match whole and in any case. */
final class Words<T> {

    /** A word that stands from start to end, and what it means. */
    record Hit<T>(int start, int end, T meaning) {}

    private record Entry<T>(String word, T meaning) {}

    private static final int BUCKETS = 256;

    private final List<List<Entry<T>>> byFirst = buckets();
    private final List<List<Entry<T>>> byLast = buckets();

    /** A set of words that mean no more than themselves; separated by blanks, with _ for a blank inside. */
    static Words<Boolean> of(String words) {
        return new Words<Boolean>().with(true, words);
    }

    static Words<Boolean> ofResource(String name) {
        return of(read(name));
    }

    static String read(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The word list %s is missing.".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Words<T> with(T meaning, String words) {
        for (var spelled : words.strip().split("\\s+", -1)) {
            var word = spelled.replace('_', ' ');
            var entry = new Entry<>(word, meaning);
            byFirst.get(bucket(word.charAt(0))).add(entry);
            byLast.get(bucket(word.charAt(word.length() - 1))).add(entry);
        }
        return this;
    }

    /** The longest word that starts at the place. */
    @Nullable
    Hit<T> starting(Scan scan, int place) {
        return longest(byFirst.get(bucket(lower(scan.at(place)))), scan, place, 0);
    }

    /** The longest word that ends before the place. */
    @Nullable
    Hit<T> ending(Scan scan, int place) {
        return longest(byLast.get(bucket(lower(scan.at(place - 1)))), scan, place, 1);
    }

    boolean startAt(Scan scan, int place) {
        return starting(scan, place) != null;
    }

    boolean endAt(Scan scan, int place) {
        return ending(scan, place) != null;
    }

    private @Nullable Hit<T> longest(List<Entry<T>> entries, Scan scan, int place, int fromEnd) {
        Entry<T> best = null;
        for (var entry : entries) {
            if ((best == null || entry.word.length() > best.word.length())
                    && stands(entry.word, scan, place - fromEnd * entry.word.length())) {
                best = entry;
            }
        }
        if (best == null) {
            return null;
        }
        var start = place - fromEnd * best.word.length();
        return new Hit<>(start, start + best.word.length(), best.meaning);
    }

    private static boolean stands(String word, Scan scan, int start) {
        if (start < 0 || start + word.length() > scan.length()) {
            return false;
        }
        for (var i = 0; i < word.length(); i++) {
            if (lower(scan.at(start + i)) != word.charAt(i)) {
                return false;
            }
        }
        return !(Scan.isLatin(word.charAt(0)) && scan.latinAt(start - 1))
                && !(Scan.isLatin(word.charAt(word.length() - 1)) && scan.latinAt(start + word.length()));
    }

    private static char lower(char character) {
        return character >= 'A' && character <= 'Z' ? (char) (character | 0x20) : character;
    }

    private static int bucket(char character) {
        return (character ^ character >> 8) & BUCKETS - 1;
    }

    private static <T> List<List<Entry<T>>> buckets() {
        var buckets = new ArrayList<List<Entry<T>>>(BUCKETS);
        for (var i = 0; i < BUCKETS; i++) {
            buckets.add(new ArrayList<>(0));
        }
        return buckets;
    }
}
