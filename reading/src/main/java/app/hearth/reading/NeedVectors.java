package app.hearth.reading;

import app.hearth.reading.embedding.SentenceEmbedding;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What conversations are about, as vectors: the words in which the customer first states the need, embedded. The closer
 * two vectors (cosine), the more likely one answer serves both. Chinese and English vectors are not comparable.
 */
public final class NeedVectors {

    /** What makes the vectors; those of another model are not comparable. */
    public static final String MODEL = "bge-small-v1.5-q";

    /** Vectors of words with Chinese characters. */
    public static final String CHINESE = "zh";

    /** Vectors of all other words. */
    public static final String ENGLISH = "en";

    private NeedVectors() {}

    /**
     * One vector a conversation, in their order: length 1, of 512 numbers for Chinese and 384 for other words; empty
     * where the customer said nothing.
     *
     * @param readings of the same conversations
     */
    public static List<float[]> of(List<Transcript> transcripts, List<Reading> readings) {
        return of(IntStream.range(0, transcripts.size())
                .mapToObj(i -> words(transcripts.get(i), readings.get(i)))
                .toList());
    }

    /** One vector for the words of each need, in their order; empty where there are none. */
    public static List<float[]> of(List<String> needs) {
        var chinese = new LinkedHashSet<String>();
        var english = new LinkedHashSet<String>();
        for (var need : needs) {
            if (!need.isEmpty()) {
                (language(need).equals(CHINESE) ? chinese : english).add(need);
            }
        }
        var vectors = new HashMap<String, float[]>();
        embed(chinese, vectors, CHINESE);
        embed(english, vectors, ENGLISH);
        return needs.stream()
                .map(need -> vectors.getOrDefault(need, new float[0]).clone())
                .toList();
    }

    /** Which vectors those of these words compare with; "" where there are no words. */
    public static String language(String words) {
        if (words.isEmpty()) {
            return "";
        }
        return Folding.fold(words).chars().anyMatch(Character::isIdeographic) ? CHINESE : ENGLISH;
    }

    /** The first customer turn that states a need; where none does, the longest of the first three. */
    public static String words(Transcript transcript, Reading reading) {
        for (var turn : reading.turns()) {
            if (turn instanceof TurnReading.Customer customer
                    && customer.flags().contains(Flag.STATES_NEED)) {
                return clean(transcript.turns().get(turn.turn()).text());
            }
        }
        return transcript.turns().stream()
                .filter(turn -> turn.speaker() == Speaker.CUSTOMER)
                .limit(3)
                .map(turn -> clean(turn.text()))
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    private static void embed(Set<String> needs, Map<String, float[]> into, String language) {
        if (needs.isEmpty()) {
            return;
        }
        var embedding = language.equals(CHINESE) ? SentenceEmbedding.chinese() : SentenceEmbedding.english();
        var order = List.copyOf(needs);
        var vectors = embedding.of(order);
        for (var i = 0; i < order.size(); i++) {
            into.put(order.get(i), vectors.get(i));
        }
    }

    private static String clean(String text) {
        var chars = Folding.chars(text);
        var plain = chars.clone();
        Cover.cover(plain);
        for (var i = 0; i < chars.length; i++) {
            chars[i] = plain[i] >= Cover.SLOT && plain[i] <= '\uE00F' ? ' ' : chars[i];
        }
        return new String(chars).strip();
    }
}
