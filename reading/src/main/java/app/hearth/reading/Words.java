package app.hearth.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One turn ready to be judged: its text folded and covered, the phrases in it, its sentences. */
final class Words {

    static final int LETTERS_A_CHARACTER = 3;

    /** Marks that part words and carry no mood; ! and ? do. */
    private static final String PAUSES = ",.;:、。，；：";

    private final String original;
    private final Wording wording;
    private final char[] text;
    private final Map<Sort, List<Found>> found;
    private final List<Sentences.Sentence> sentences;

    private Words(
            String original,
            Wording wording,
            char[] text,
            Map<Sort, List<Found>> found,
            List<Sentences.Sentence> sentences) {
        this.original = original;
        this.wording = wording;
        this.text = text;
        this.found = found;
        this.sentences = sentences;
    }

    static Words of(String original, Automaton automaton) {
        var folded = Folding.chars(original);
        Cover.cover(folded);
        return of(original, Wording.of(folded), automaton);
    }

    private static Words of(String original, Wording wording, Automaton automaton) {
        var text = wording.text();
        var scan = new PieceScan(text);
        automaton.run(text, scan);
        var bySort = new EnumMap<Sort, List<Found>>(Sort.class);
        for (var one : scan.longest()) {
            if (!one.phrase().isSilent()) {
                bySort.computeIfAbsent(one.phrase().sort(), sort -> new ArrayList<>())
                        .add(one);
            }
        }
        return new Words(
                original, wording, text, bySort, Sentences.of(text, bySort.getOrDefault(Sort.MANNER, List.of())));
    }

    /** As if only some of the sentences had been said. */
    Words only(List<Sentences.Sentence> some, Automaton automaton) {
        return of(original, wording.only(some), automaton);
    }

    /** As it was written. */
    String original() {
        return original;
    }

    /** The same places in the original. */
    List<Evidence> inOriginal(List<Evidence> evidence) {
        return evidence.stream()
                .map(one -> bare(one.signal(), wording.start(one.start()), wording.end(one.end() - 1)))
                .toList();
    }

    /** Without the pauses around the words; of nothing but pauses, all. */
    private Evidence bare(String signal, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && isPause(original.charAt(start))) {
            start++;
        }
        while (end > start && isPause(original.charAt(end - 1))) {
            end--;
        }
        return start < end ? new Evidence(signal, start, end) : new Evidence(signal, from, to);
    }

    private static boolean isPause(char c) {
        return Character.isWhitespace(c) || PAUSES.indexOf(c) >= 0;
    }

    /** Where the character at a position of the plain text stands in the original. */
    int inOriginal(int position) {
        return wording.start(position);
    }

    /** How many particles and endearments were left out. */
    int softened() {
        return wording.softened();
    }

    /** In plain words: folded, with slots, links and mentions covered, and without what must not matter. */
    char[] text() {
        return text;
    }

    List<Found> found(Sort sort) {
        return found.getOrDefault(sort, List.of());
    }

    boolean says(Sign sign) {
        return found(Sort.OUTCOME).stream().anyMatch(one -> one.says(sign));
    }

    boolean has(Manner manner) {
        return found(Sort.MANNER).stream().anyMatch(one -> one.says(manner));
    }

    List<Sentences.Sentence> sentences() {
        return sentences;
    }

    /** Whether the sentence at a position asks. */
    boolean asksAt(int position) {
        var low = 0;
        var high = sentences.size() - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sentences.get(middle).end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == high && sentences.get(low).asks();
    }

    /** From the first to the last character that is no space; null in an empty turn. */
    Sentences.@Nullable Sentence extent() {
        return sentences.isEmpty()
                ? null
                : new Sentences.Sentence(
                        sentences.getFirst().start(), sentences.getLast().end(), false);
    }

    /** What is said without marks and spaces, to tell whether it is said again. */
    String letters() {
        var letters = new StringBuilder();
        for (var c : text) {
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Whether there is a Chinese character in it, or no letter at all. */
    boolean isChinese() {
        var letters = false;
        for (var c : text) {
            if (Character.isIdeographic(c)) {
                return true;
            }
            letters |= c >= 'a' && c <= 'z';
        }
        return !letters;
    }

    /** How much is said, in Chinese characters; three letters weigh as much as one. */
    int size() {
        var letters = 0;
        for (var c : text) {
            letters += Character.isIdeographic(c) ? LETTERS_A_CHARACTER : Character.isLetterOrDigit(c) ? 1 : 0;
        }
        return letters / LETTERS_A_CHARACTER;
    }

    /** How many characters say something: letters, characters and covered values, no marks and spaces. */
    int length() {
        var length = 0;
        for (var c : text) {
            if (Character.isLetterOrDigit(c) || c == Cover.SLOT) {
                length++;
            }
        }
        return length;
    }
}
