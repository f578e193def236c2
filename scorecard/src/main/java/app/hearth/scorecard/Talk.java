package app.hearth.scorecard;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.transcript.Speaker;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A conversation as the scorer sees it: words, times and signals, and nothing that tells who it is that speaks. */
abstract sealed class Talk permits SpokenTalk, SketchedTalk {

    private final Speaker[] speakers;
    private final int[] byCustomer;
    private final int[] byAgent;
    private final Certainty certainty;
    private final Matches matches;

    Talk(Speaker[] speakers, Certainty certainty, Matches matches) {
        this.speakers = speakers;
        this.byCustomer = turnsWith(Speaker.CUSTOMER);
        this.byAgent = turnsWith(Speaker.AGENT);
        this.certainty = certainty;
        this.matches = matches;
    }

    /** How probable it is that an agent turn shows a behaviour; 0 where nothing was read in it. */
    abstract double shows(int turn, Behaviour behaviour);

    /** How probable it is that a customer turn shows an emotion; 0 where nothing was read in it. */
    abstract double feels(int turn, Emotion emotion);

    /**
     * How probable it is that a customer turn carries a flag: 0 where nothing was read in it, 1 where a reader raised
     * it without a probability.
     */
    abstract double carries(int turn, Flag flag);

    /**
     * How probable it is that an agent turn says what some examples mean. Where nobody can say, or nothing was compared
     * yet, it is neither shown nor absent.
     */
    double means(int turn, String meaning) {
        var probability = matches.probability(meaning, turn);
        return Double.isNaN(probability) ? certainty.between() : probability;
    }

    /** The text of a turn as phrases are compared: see {@link Phrase#plain}. */
    abstract String plain(int turn);

    /** When it was said, in milliseconds from some beginning; null where nobody knows. */
    abstract @Nullable Long millis(int turn);

    /** How many words a turn has: see {@link Measure#wordsIn}. */
    abstract int words(int turn);

    /** The probability that the matter was settled. */
    abstract double resolved();

    abstract @Nullable Double listening();

    abstract @Nullable Double warmth();

    /** The words in a turn that show one of these signals; the whole turn where the reader names none. */
    abstract Sight sight(int turn, Predicate<String> isMeant);

    /** A stretch of a turn, never longer than what was said. */
    abstract Sight stretch(int turn, int start, int end);

    abstract Sight wholeTurn(int turn);

    /** Whether its words are at hand; else nobody asks what a judgement rests on. */
    abstract boolean hasWords();

    int size() {
        return speakers.length;
    }

    /** The turns of the customer or of the agent, in order. */
    int[] turnsOf(Speaker speaker) {
        return switch (speaker) {
            case CUSTOMER -> byCustomer;
            case AGENT -> byAgent;
            case BOT, SYSTEM, UNKNOWN -> throw new IllegalArgumentException("Nobody judges a " + speaker);
        };
    }

    /** The first turn of a speaker behind a turn, as an index into {@link #turnsOf}; its length where there is none. */
    int nextOf(Speaker speaker, int turn) {
        var found = Arrays.binarySearch(turnsOf(speaker), turn);
        return found >= 0 ? found + 1 : -found - 1;
    }

    Certainty certainty() {
        return certainty;
    }

    /** The seconds between two turns; null where the time of one is not known. */
    @Nullable
    Double secondsBetween(int from, int to) {
        var began = millis(from);
        var ended = millis(to);
        return began == null || ended == null ? null : (Double) ((ended - began) / 1000.0);
    }

    /** The agent's last words; nothing where the agent said nothing. */
    List<Sight> lastOfAgent() {
        return byAgent.length == 0 ? List.of() : List.of(wholeTurn(byAgent[byAgent.length - 1]));
    }

    private int[] turnsWith(Speaker speaker) {
        return IntStream.range(0, speakers.length)
                .filter(turn -> speakers[turn] == speaker)
                .toArray();
    }
}
