package app.hearth.scorecard;

import app.hearth.transcript.Speaker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A number that a card may ask a conversation for. */
enum Measure {
    /** From the customer's first words to the agent's next ones. */
    FIRST_RESPONSE_SECONDS("firstResponseSeconds", Sureness.EXACT),
    /** The longest that the customer waited for the agent's next words. */
    LONGEST_WAIT_SECONDS("longestWaitSeconds", Sureness.EXACT),
    TURNS("turns", Sureness.EXACT),
    AGENT_TURNS("agentTurns", Sureness.EXACT),
    CUSTOMER_TURNS("customerTurns", Sureness.EXACT),
    /** The probability that the matter was settled. */
    RESOLVED("resolved", Sureness.PROBABILITY),
    LISTENING("listening", Sureness.ESTIMATE),
    WARMTH("warmth", Sureness.ESTIMATE);

    /** What is known about how sure the number is. */
    enum Sureness {
        /** It is counted. */
        EXACT,
        /** It is itself a probability. */
        PROBABILITY,
        /** A reader estimates it, without telling how well. */
        ESTIMATE
    }

    private final String wire;
    private final Sureness sureness;

    Measure(String wire, Sureness sureness) {
        this.wire = wire;
        this.sureness = sureness;
    }

    /** The name in a card. */
    String wire() {
        return wire;
    }

    Sureness sureness() {
        return sureness;
    }

    /** The number; null where the conversation does not tell. */
    @Nullable
    Double in(Talk talk) {
        return switch (this) {
            case FIRST_RESPONSE_SECONDS -> firstWait(talk);
            case LONGEST_WAIT_SECONDS -> longestWait(talk);
            case TURNS -> (double) talk.size();
            case AGENT_TURNS -> (double) talk.turnsOf(Speaker.AGENT).length;
            case CUSTOMER_TURNS -> (double) talk.turnsOf(Speaker.CUSTOMER).length;
            case RESOLVED -> talk.whole().resolved().probability();
            case LISTENING -> talk.whole().listening();
            case WARMTH -> talk.whole().warmth();
        };
    }

    private static @Nullable Double firstWait(Talk talk) {
        var asked = talk.turnsOf(Speaker.CUSTOMER);
        return asked.length == 0 ? null : waitAfter(talk, asked[0]);
    }

    private static @Nullable Double longestWait(Talk talk) {
        Double longest = null;
        for (var asked : talk.turnsOf(Speaker.CUSTOMER)) {
            var wait = waitAfter(talk, asked);
            if (wait != null && (longest == null || wait > longest)) {
                longest = wait;
            }
        }
        return longest;
    }

    private static @Nullable Double waitAfter(Talk talk, int asked) {
        for (var answered : talk.turnsOf(Speaker.AGENT)) {
            if (answered > asked) {
                var from = talk.at(asked);
                var to = talk.at(answered);
                return from == null || to == null
                        ? null
                        : Duration.between(from, to).toMillis() / 1000.0;
            }
        }
        return null;
    }
}
