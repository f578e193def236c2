package app.hearth.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a whole conversation shows.
 *
 * @param need what it was about: the key of a need in {@link Needs}, or "other"
 * @param entryEmotion the lowest valence (−1…1) of the customer before the agent's first word; null where the customer
 *     said nothing before it
 * @param entryAbuse whether the customer was abusive before the agent's first word
 * @param path the emotion path in few strokes
 * @param turningPoint the agent turn after which the customer's mood rose for good, or null
 * @param deescalated whether a customer who was upset left no longer so
 * @param warmth mean warmth of the agent's turns, 0…1; null where the agent said nothing
 * @param listening 0…1, how much the agent takes up what the customer said; null where there was nothing to take up
 * @param effort 0 easy … 1 laborious for the customer
 * @param answers which answers came too fast or out of a tin
 * @param categories values of the centre's own categories by name, as its own model tells them
 */
public record ConversationReading(
        String need,
        @Nullable Double entryEmotion,
        boolean entryAbuse,
        Path path,
        @Nullable Integer turningPoint,
        boolean deescalated,
        Satisfaction satisfaction,
        Resolved resolved,
        @Nullable Double warmth,
        @Nullable Double listening,
        double effort,
        Answers answers,
        Map<String, String> categories) {

    public ConversationReading {
        categories = Map.copyOf(categories);
    }

    /** Without categories of the centre's own. */
    public ConversationReading(
            String need,
            @Nullable Double entryEmotion,
            boolean entryAbuse,
            Path path,
            @Nullable Integer turningPoint,
            boolean deescalated,
            Satisfaction satisfaction,
            Resolved resolved,
            @Nullable Double warmth,
            @Nullable Double listening,
            double effort,
            Answers answers) {
        this(
                need,
                entryEmotion,
                entryAbuse,
                path,
                turningPoint,
                deescalated,
                satisfaction,
                resolved,
                warmth,
                listening,
                effort,
                answers,
                Map.of());
    }

    ConversationReading with(Satisfaction other) {
        return with(other, resolved, categories);
    }

    ConversationReading with(Resolved other) {
        return with(satisfaction, other, categories);
    }

    ConversationReading with(Map<String, String> other) {
        return with(satisfaction, resolved, other);
    }

    private ConversationReading with(Satisfaction satisfied, Resolved settled, Map<String, String> own) {
        return new ConversationReading(
                need,
                entryEmotion,
                entryAbuse,
                path,
                turningPoint,
                deescalated,
                satisfied,
                settled,
                warmth,
                listening,
                effort,
                answers,
                own);
    }

    /** The shape of the customer's emotion over the conversation. */
    public enum Path {
        /** Calm throughout. */
        CALM,
        /** Pleased at the end, never upset. */
        WARMED,
        /** Upset, then no longer. */
        RECOVERED,
        /** Not upset at first, upset at the end. */
        WORSENED,
        /** Upset from first to last. */
        UPSET;

        /** The name in files and on the wire. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The agent's answers that came faster than they can be read and typed, and those that are canned: said again
     * nearly word for word, or set phrases that take up nothing. Turns by position.
     *
     * @param tooFast null where nobody can tell, as times are missing or words were spoken
     * @param canned null where the reader did not look for it
     */
    public record Answers(
            @Nullable List<Integer> tooFast, @Nullable List<Integer> canned) {

        /** What is known where nobody looked. */
        public static final Answers UNKNOWN = new Answers(null, null);

        public Answers {
            tooFast = tooFast == null ? null : List.copyOf(tooFast);
            canned = canned == null ? null : List.copyOf(canned);
        }
    }

    /** Predicted satisfaction: class, and a score on 1–5. */
    public record Satisfaction(Level level, double score) {

        /** The three classes of satisfaction. */
        public enum Level {
            UNSATISFIED,
            NEUTRAL,
            SATISFIED;

            /** The name in files and on the wire. */
            @JsonValue
            public String wire() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** Whether the matter was settled, with the probability (0…1) that it was. */
    public record Resolved(State state, double probability) {

        /** What the words of the conversation allow to say. */
        public enum State {
            RESOLVED,
            UNRESOLVED,
            UNCLEAR;

            /** The name in files and on the wire. */
            @JsonValue
            public String wire() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
