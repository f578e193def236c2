package app.hearth.search;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.reading.Behaviour;
import app.hearth.reading.ConversationReading.Path;
import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.reading.NeedWords;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as lists show it.
 *
 * @param opening the customer's words that first say what it is about, else the first words
 * @param needWords the customer's own words for the need; empty where none was stated
 * @param emotions all that were seen in customer turns
 * @param tooFast whether some answer came faster than it can be read and typed; null where nobody can tell
 * @param canned whether some answer was a stock text; null where the reader did not look for it
 * @param score 0–100 after the critical items; null where nothing could be scored
 * @param critical whether a critical item failed
 * @param contested whether an appeal about the score is open: it counts for no rank, point or pay
 */
record Listing(
        ConversationId id,
        UUID source,
        String externalId,
        @Nullable UUID agent,
        @Nullable String channel,
        int turns,
        String opening,
        @Nullable Double csat,
        Set<Emotion> emotions,
        Set<Flag> flags,
        Set<Behaviour> behaviours,
        String need,
        String needWords,
        @Nullable Double entryEmotion,
        Path path,
        Satisfaction satisfaction,
        Resolved.State resolved,
        boolean deescalated,
        @Nullable Boolean tooFast,
        @Nullable Boolean canned,
        @Nullable Double score,
        boolean critical,
        boolean contested) {

    private static final int OPENING = 80;

    static Listing of(
            Conversation conversation, Reading reading, @Nullable Double score, boolean critical, boolean contested) {
        var emotions = EnumSet.noneOf(Emotion.class);
        var flags = EnumSet.noneOf(Flag.class);
        var behaviours = EnumSet.noneOf(Behaviour.class);
        for (var turn : reading.turns()) {
            switch (turn) {
                case TurnReading.Customer customer -> {
                    emotions.add(customer.emotion());
                    flags.addAll(customer.flags());
                }
                case TurnReading.Agent agent -> behaviours.addAll(agent.behaviours());
            }
        }
        var whole = reading.conversation();
        return new Listing(
                conversation.id(),
                conversation.source(),
                conversation.externalId(),
                conversation.agent(),
                conversation.channel(),
                conversation.turns().size(),
                opening(conversation.turns(), reading),
                conversation.outcome().csat(),
                emotions,
                flags,
                behaviours,
                whole.need(),
                NeedWords.of(conversation.toTranscript(), reading),
                whole.entryEmotion(),
                whole.path(),
                whole.satisfaction(),
                whole.resolved().state(),
                whole.deescalated(),
                some(whole.answers().tooFast()),
                some(whole.answers().canned()),
                score,
                critical,
                contested);
    }

    /** The strongest emotion that was seen: they are declared from mild to strong. */
    Emotion strongest() {
        return emotions.stream().max(Emotion::compareTo).orElse(Emotion.NEUTRAL);
    }

    private static @Nullable Boolean some(@Nullable List<Integer> turns) {
        return turns == null ? null : (Boolean) !turns.isEmpty();
    }

    private static String opening(List<Turn> turns, Reading reading) {
        var first = reading.turns().stream()
                .filter(turn -> turn instanceof TurnReading.Customer customer
                        && customer.flags().contains(Flag.STATES_NEED))
                .findFirst()
                .map(turn -> turns.get(turn.turn()).text())
                .orElseGet(() -> firstWords(turns));
        if (first.length() <= OPENING) {
            return first;
        }
        var end = Character.isHighSurrogate(first.charAt(OPENING - 1)) ? OPENING - 1 : OPENING;
        return first.substring(0, end) + "…";
    }

    private static String firstWords(List<Turn> turns) {
        return turns.stream()
                .filter(turn ->
                        turn.speaker() == Speaker.CUSTOMER && !turn.text().isBlank())
                .findFirst()
                .map(Turn::text)
                .orElse("");
    }
}
