package app.hearth.scorecard;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.reading.Reading;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All of a conversation and its reading that a card can ask for without its words, in some hundred bytes: who speaks
 * when, how many words, and how probable each signal is, to three decimals. A whole store can be judged anew from
 * sketches in no time.
 */
public final class Sketch {

    static final double THOUSAND = 1000;

    /** Scores below this are not worth keeping, as in the store of readings. */
    private static final int WORTH_KEEPING = 50;

    static final Map<Behaviour, Integer> BEHAVIOURS = places(Behaviour.class, Behaviour.values(), 0);
    static final Map<Emotion, Integer> EMOTIONS = places(Emotion.class, Emotion.values(), 0);
    static final Map<Flag, Integer> FLAGS = places(Flag.class, Flag.values(), EMOTIONS.size());

    /** How many scores a turn has at most. */
    static final int WIDTH = Math.max(BEHAVIOURS.size(), EMOTIONS.size() + FLAGS.size());

    private final Speaker[] speakers;
    private final @Nullable Long[] millis;
    private final int[] words;
    private final short[] scores;
    private final double resolved;
    private final @Nullable Double listening;
    private final @Nullable Double warmth;

    /**
     * Takes all arrays as they are.
     *
     * @param scores in thousandths, {@link #WIDTH} a turn: behaviours of an agent, emotions and flags of a customer
     */
    Sketch(
            Speaker[] speakers,
            @Nullable Long[] millis,
            int[] words,
            short[] scores,
            double resolved,
            @Nullable Double listening,
            @Nullable Double warmth) {
        this.speakers = speakers;
        this.millis = millis;
        this.words = words;
        this.scores = scores;
        this.resolved = resolved;
        this.listening = listening;
        this.warmth = warmth;
    }

    /** The sketch of a conversation as it was read. */
    public static Sketch of(List<Turn> turns, Reading reading) {
        var talk = new SpokenTalk(turns, reading, Certainty.USUAL, Matches.NONE);
        var size = turns.size();
        var millis = new @Nullable Long[size];
        var words = new int[size];
        var scores = new short[size * WIDTH];
        for (var turn = 0; turn < size; turn++) {
            millis[turn] = talk.millis(turn);
            words[turn] = talk.words(turn);
            fill(scores, turn, talk, turns.get(turn).speaker());
        }
        return new Sketch(
                turns.stream().map(Turn::speaker).toArray(Speaker[]::new),
                millis,
                words,
                scores,
                talk.resolved(),
                talk.listening(),
                talk.warmth());
    }

    private static void fill(short[] scores, int turn, Talk talk, Speaker speaker) {
        if (speaker == Speaker.AGENT) {
            BEHAVIOURS.forEach((behaviour, place) -> put(scores, turn, place, talk.shows(turn, behaviour)));
        } else if (speaker == Speaker.CUSTOMER) {
            EMOTIONS.forEach((emotion, place) -> put(scores, turn, place, talk.feels(turn, emotion)));
            FLAGS.forEach((flag, place) -> put(scores, turn, place, talk.carries(turn, flag)));
        }
    }

    private static void put(short[] scores, int turn, int place, double score) {
        var thousandths = Math.round(score * THOUSAND);
        scores[turn * WIDTH + place] = thousandths < WORTH_KEEPING ? 0 : (short) thousandths;
    }

    /**
     * What {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static Sketch of(byte[] bytes) {
        return new SketchBytes(bytes).read();
    }

    /** A compact form to be kept. */
    public byte[] toBytes() {
        return SketchBytes.write(this);
    }

    Speaker[] speakers() {
        return speakers;
    }

    @Nullable
    Long millis(int turn) {
        return millis[turn];
    }

    int words(int turn) {
        return words[turn];
    }

    /** One of a turn's scores, in thousandths. */
    short score(int turn, int place) {
        return scores[turn * WIDTH + place];
    }

    double score(int turn, Behaviour behaviour) {
        return speakers[turn] == Speaker.AGENT ? score(turn, place(BEHAVIOURS, behaviour)) / THOUSAND : 0;
    }

    double score(int turn, Emotion emotion) {
        return speakers[turn] == Speaker.CUSTOMER ? score(turn, place(EMOTIONS, emotion)) / THOUSAND : 0;
    }

    double score(int turn, Flag flag) {
        return speakers[turn] == Speaker.CUSTOMER ? score(turn, place(FLAGS, flag)) / THOUSAND : 0;
    }

    double resolved() {
        return resolved;
    }

    @Nullable
    Double listening() {
        return listening;
    }

    @Nullable
    Double warmth() {
        return warmth;
    }

    private static <E> int place(Map<E, Integer> places, E name) {
        var place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("No place for %s".formatted(name));
        }
        return place;
    }

    private static <E extends Enum<E>> Map<E, Integer> places(Class<E> type, E[] names, int from) {
        var places = new EnumMap<E, Integer>(type);
        Arrays.stream(names).forEach(name -> places.put(name, from + places.size()));
        return places;
    }
}
