package app.hearth.reading;

import app.hearth.reading.embedding.SentenceEmbedding;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is said, as vectors: the closer two of them (cosine), the more alike what they mean. Chinese and English vectors
 * are not comparable.
 */
public final class SentenceVectors {

    /** What makes the vectors; those of another model are not comparable. */
    public static final String MODEL = "bge-small-v1.5-q";

    /** Vectors of words with Chinese characters. */
    public static final String CHINESE = "zh";

    /** Vectors of all other words. */
    public static final String ENGLISH = "en";

    private SentenceVectors() {}

    /**
     * One vector a text, in their order: length 1, of 512 numbers for Chinese and 384 for other words; empty where the
     * text is.
     */
    public static List<float[]> of(List<String> texts) {
        var chinese = new LinkedHashSet<String>();
        var english = new LinkedHashSet<String>();
        for (var text : texts) {
            if (!text.isEmpty()) {
                (language(text).equals(CHINESE) ? chinese : english).add(text);
            }
        }
        var vectors = new HashMap<String, float[]>();
        embed(chinese, vectors, CHINESE);
        embed(english, vectors, ENGLISH);
        return texts.stream()
                .map(text -> vectors.getOrDefault(text, new float[0]).clone())
                .toList();
    }

    /** The cosine of two vectors of length 1; 0 for those of different languages, which do not compare. */
    public static double closeness(float[] one, float[] other) {
        if (one.length != other.length) {
            return 0;
        }
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    /** Which vectors those of these words compare with; "" where there are no words. */
    public static String language(String words) {
        if (words.isEmpty()) {
            return "";
        }
        return Folding.fold(words).chars().anyMatch(Character::isIdeographic) ? CHINESE : ENGLISH;
    }

    /** The words of a text that mean something: folded, and without what stands for masked values. */
    public static String words(String text) {
        var chars = Folding.chars(text);
        var plain = chars.clone();
        Cover.cover(plain);
        for (var i = 0; i < chars.length; i++) {
            chars[i] = plain[i] >= Cover.SLOT && plain[i] <= '\uE00F' ? ' ' : chars[i];
        }
        return new String(chars).strip();
    }

    /** The sentences of a text, as {@link #words} has them; those without a letter or digit say nothing. */
    public static List<String> sentences(String text) {
        var words = words(text);
        return Sentences.of(words.toCharArray(), List.of()).stream()
                .map(sentence ->
                        words.substring(sentence.start(), sentence.end()).strip())
                .filter(sentence -> sentence.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    private static void embed(Set<String> texts, Map<String, float[]> into, String language) {
        if (texts.isEmpty()) {
            return;
        }
        var embedding = language.equals(CHINESE) ? SentenceEmbedding.chinese() : SentenceEmbedding.english();
        var order = List.copyOf(texts);
        var vectors = embedding.of(order);
        for (var i = 0; i < order.size(); i++) {
            into.put(order.get(i), vectors.get(i));
        }
    }
}
