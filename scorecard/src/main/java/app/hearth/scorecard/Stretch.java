package app.hearth.scorecard;

import app.hearth.transcript.Speaker;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a conversation in which something is looked for.
 *
 * @param first only the first so many turns of the speaker
 * @param last only the last so many turns of the speaker
 * @param before only up to the turn in which this first shows; everything where it never does
 */
record Stretch(int first, int last, @Nullable Signal before) {

    static final int ALL = Integer.MAX_VALUE;
    static final Stretch EVERYWHERE = new Stretch(ALL, ALL, null);

    int[] turnsIn(Talk talk, Speaker speaker) {
        var turns = talk.turnsOf(speaker);
        if (first != ALL || last != ALL) {
            turns = Arrays.copyOfRange(turns, Math.max(0, turns.length - last), turns.length);
            turns = Arrays.copyOf(turns, Math.min(first, turns.length));
        }
        return before == null ? turns : upTo(firstTurnWith(before, talk), turns);
    }

    /** The turn in which it should have shown at the latest: none where that could be anywhere. */
    List<Sight> due(Talk talk, int[] turns) {
        return this.equals(EVERYWHERE) || turns.length == 0
                ? List.of()
                : List.of(talk.wholeTurn(first == ALL ? turns[turns.length - 1] : turns[0]));
    }

    private static int[] upTo(int limit, int[] turns) {
        return Arrays.stream(turns).takeWhile(turn -> turn <= limit).toArray();
    }

    private static int firstTurnWith(Signal signal, Talk talk) {
        for (var turn : talk.turnsOf(signal.speaker())) {
            if (talk.certainty().of(signal.probability(talk, turn)) == Truth.YES) {
                return turn;
            }
        }
        return ALL;
    }
}
