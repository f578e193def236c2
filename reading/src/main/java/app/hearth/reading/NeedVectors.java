package app.hearth.reading;

import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What conversations are about, as vectors: the words in which the customer first states the need, embedded. The closer
 * two vectors (cosine), the more likely one answer serves both.
 */
public final class NeedVectors {

    /** What makes the vectors; those of another model are not comparable. */
    public static final String MODEL = SentenceVectors.MODEL;

    private NeedVectors() {}

    /**
     * One vector a conversation, in their order; empty where the customer said nothing.
     *
     * @param readings of the same conversations
     */
    public static List<float[]> of(List<Transcript> transcripts, List<Reading> readings) {
        return SentenceVectors.of(IntStream.range(0, transcripts.size())
                .mapToObj(i -> words(transcripts.get(i), readings.get(i)))
                .toList());
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
}
