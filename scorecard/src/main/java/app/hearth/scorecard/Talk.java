package app.hearth.scorecard;

import app.hearth.reading.ConversationReading;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A conversation as the scorer sees it: words, times and signals, and nothing that tells who it is that speaks. */
final class Talk {

    private final List<Turn> turns;
    private final @Nullable TurnReading[] readings;
    private final @Nullable String[] plain;
    private final int[] byCustomer;
    private final int[] byAgent;
    private final ConversationReading whole;
    private final Certainty certainty;

    Talk(List<Turn> turns, Reading reading, Certainty certainty) {
        this.turns = turns;
        this.readings = new @Nullable TurnReading[turns.size()];
        this.plain = new @Nullable String[turns.size()];
        this.byCustomer = turnsWith(turns, Speaker.CUSTOMER);
        this.byAgent = turnsWith(turns, Speaker.AGENT);
        this.whole = reading.conversation();
        this.certainty = certainty;
        reading.turns().forEach(turn -> readings[turn.turn()] = turn);
    }

    int size() {
        return turns.size();
    }

    /** The turns of the customer or of the agent, in order. */
    int[] turnsOf(Speaker speaker) {
        return switch (speaker) {
            case CUSTOMER -> byCustomer;
            case AGENT -> byAgent;
            case BOT, SYSTEM, UNKNOWN -> throw new IllegalArgumentException("Nobody judges a " + speaker);
        };
    }

    @Nullable
    TurnReading readingOf(int turn) {
        return readings[turn];
    }

    ConversationReading whole() {
        return whole;
    }

    Certainty certainty() {
        return certainty;
    }

    @Nullable
    Instant at(int turn) {
        return turns.get(turn).at();
    }

    /** The text of a turn as phrases are compared: see {@link Phrase#plain}. */
    String plain(int turn) {
        var known = plain[turn];
        if (known == null) {
            known = Phrase.plain(turns.get(turn).text());
            plain[turn] = known;
        }
        return known;
    }

    Sight wholeTurn(int turn) {
        return new Sight(turn, 0, turns.get(turn).text().length());
    }

    /** The agent's last words; nothing where the agent said nothing. */
    List<Sight> lastOfAgent() {
        return byAgent.length == 0 ? List.of() : List.of(wholeTurn(byAgent[byAgent.length - 1]));
    }

    /** A stretch of a turn, never longer than what was said. */
    Sight stretch(int turn, int start, int end) {
        var length = turns.get(turn).text().length();
        return new Sight(turn, Math.min(start, length), Math.min(end, length));
    }

    private static int[] turnsWith(List<Turn> turns, Speaker speaker) {
        return IntStream.range(0, turns.size())
                .filter(turn -> turns.get(turn).speaker() == speaker)
                .toArray();
    }
}
