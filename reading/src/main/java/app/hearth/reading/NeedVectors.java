package app.hearth.reading;

import app.hearth.reading.embedding.SentenceEmbedding;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * What conversations are about, as vectors: the words in which the customer first states the need, embedded. The closer
 * two vectors (cosine), the more likely one answer serves both. Chinese and English vectors are not comparable.
 */
public final class NeedVectors {

    private NeedVectors() {}

    /**
     * One vector a conversation, in their order: length 1, of 512 numbers for Chinese and 384 for other words; empty
     * where the customer said nothing.
     *
     * @param readings of the same conversations
     */
    public static List<float[]> of(List<Transcript> transcripts, List<Reading> readings) {
        var vectors = new ArrayList<float[]>();
        var chinese = new ArrayList<String>();
        var english = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        for (var i = 0; i < transcripts.size(); i++) {
            vectors.add(new float[0]);
            var need = need(transcripts.get(i), readings.get(i));
            if (need.isEmpty()) {
                places.add(0);
            } else if (Folding.fold(need).chars().anyMatch(Character::isIdeographic)) {
                chinese.add(need);
                places.add(1);
            } else {
                english.add(need);
                places.add(2);
            }
        }
        var zh = chinese.isEmpty()
                ? List.<float[]>of()
                : SentenceEmbedding.chinese().of(chinese);
        var en = english.isEmpty()
                ? List.<float[]>of()
                : SentenceEmbedding.english().of(english);
        var next = new int[3];
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            if (place > 0) {
                vectors.set(i, (place == 1 ? zh : en).get(next[place]++));
            }
        }
        return vectors;
    }

    /** The first customer turn that states a need; where none does, the longest of the first three. */
    private static String need(Transcript transcript, Reading reading) {
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
