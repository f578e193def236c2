package app.hearth.reading;

import app.hearth.reading.embedding.Projection;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What conversations are about, as vectors: the words in which the customer first states the need, embedded, and turned
 * so that needs that share their words lie apart. The closer two vectors (cosine), the more likely one answer serves
 * both.
 */
public final class NeedVectors {

    /** What makes the vectors; those of another model are not comparable. */
    public static final String MODEL = SentenceVectors.MODEL + "+needs-1";

    /**
     * Vectors at least this close (cosine) probably state the same need: of needs not learned from, six of ten pairs of
     * the same are closer, and two of ten pairs that share words but want another answer (docs/reading.md).
     */
    public static final double SAME_NEED = 0.8;

    private NeedVectors() {}

    /**
     * One vector a conversation, in their order; empty where the customer said nothing.
     *
     * @param readings of the same conversations
     */
    public static List<float[]> of(List<Transcript> transcripts, List<Reading> readings) {
        return of(IntStream.range(0, transcripts.size())
                .mapToObj(i -> words(transcripts.get(i), readings.get(i)))
                .toList());
    }

    /** One vector for the {@link #words} of each need, in their order; empty where there are none. */
    public static List<float[]> of(List<String> words) {
        var vectors = SentenceVectors.of(words);
        return IntStream.range(0, words.size())
                .mapToObj(i -> turned(vectors.get(i), SentenceVectors.language(words.get(i))))
                .toList();
    }

    private static float[] turned(float[] vector, String language) {
        return switch (language) {
            case SentenceVectors.CHINESE -> Turns.CHINESE.of(vector);
            case SentenceVectors.ENGLISH -> Turns.ENGLISH.of(vector);
            default -> vector;
        };
    }

    /** The first customer turn that states a need; where none does, the longest of the first three. */
    public static String words(Transcript transcript, Reading reading) {
        for (var turn : reading.turns()) {
            if (turn instanceof TurnReading.Customer customer
                    && customer.flags().contains(Flag.STATES_NEED)) {
                return SentenceVectors.words(transcript.turns().get(turn.turn()).text());
            }
        }
        return transcript.turns().stream()
                .filter(turn -> turn.speaker() == Speaker.CUSTOMER)
                .limit(3)
                .map(turn -> SentenceVectors.words(turn.text()))
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    /** Learned from needs said in several ways beside their like; read when first asked for. */
    private static final class Turns {

        private static final Projection CHINESE = resource("needs.zh.projection");
        private static final Projection ENGLISH = resource("needs.en.projection");

        private static Projection resource(String name) {
            try (InputStream in = Objects.requireNonNull(NeedVectors.class.getResourceAsStream(name), name)) {
                return Projection.read(in.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
