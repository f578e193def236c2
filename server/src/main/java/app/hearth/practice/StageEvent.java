package app.hearth.practice;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Evidence;
import app.hearth.reading.Flag;
import app.hearth.transcript.Speaker;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened in a room. A room is what its events made of it, and pages are told nothing but them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StageEvent.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = StageEvent.Left.class, name = "left"),
    @JsonSubTypes.Type(value = StageEvent.Appointed.class, name = "appointed"),
    @JsonSubTypes.Type(value = StageEvent.CardChosen.class, name = "cardChosen"),
    @JsonSubTypes.Type(value = StageEvent.MoodShown.class, name = "moodShown"),
    @JsonSubTypes.Type(value = StageEvent.TimerSet.class, name = "timerSet"),
    @JsonSubTypes.Type(value = StageEvent.Announced.class, name = "announced"),
    @JsonSubTypes.Type(value = StageEvent.Revealed.class, name = "revealed"),
    @JsonSubTypes.Type(value = StageEvent.Passed.class, name = "passed"),
    @JsonSubTypes.Type(value = StageEvent.Undrawn.class, name = "undrawn"),
    @JsonSubTypes.Type(value = StageEvent.Began.class, name = "began"),
    @JsonSubTypes.Type(value = StageEvent.Said.class, name = "said"),
    @JsonSubTypes.Type(value = StageEvent.MoodSet.class, name = "moodSet"),
    @JsonSubTypes.Type(value = StageEvent.Marked.class, name = "marked"),
    @JsonSubTypes.Type(value = StageEvent.Paused.class, name = "paused"),
    @JsonSubTypes.Type(value = StageEvent.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = StageEvent.HelpAsked.class, name = "helpAsked"),
    @JsonSubTypes.Type(value = StageEvent.Suggested.class, name = "suggested"),
    @JsonSubTypes.Type(value = StageEvent.Picked.class, name = "picked"),
    @JsonSubTypes.Type(value = StageEvent.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = StageEvent.Felt.class, name = "felt"),
    @JsonSubTypes.Type(value = StageEvent.MarkShown.class, name = "markShown"),
    @JsonSubTypes.Type(value = StageEvent.Thanked.class, name = "thanked"),
    @JsonSubTypes.Type(value = StageEvent.NextNamed.class, name = "nextNamed"),
    @JsonSubTypes.Type(value = StageEvent.Concluded.class, name = "concluded"),
    @JsonSubTypes.Type(value = StageEvent.Closed.class, name = "closed")
})
sealed interface StageEvent {

    /** Who is told while the round is on. */
    enum Audience {
        ROOM,
        /** The trainer and the mystery guest. */
        HOSTS,
        /** All but the one on the stage, who hears of it in the debrief. */
        OTHERS;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Marks are kind by design: there is no thumb down. */
    enum Praise {
        WELL,
        TRY;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    default Audience audience() {
        return Audience.ROOM;
    }

    /** Whether it tells what went on in the round, which is the trainee's and the trainer's once the round is over. */
    default boolean words() {
        return false;
    }

    record Joined(UUID account, String name, @Nullable UUID person) implements StageEvent {}

    record Left(UUID account) implements StageEvent {}

    record Appointed(UUID account) implements StageEvent {}

    record CardChosen(String card) implements StageEvent {}

    record MoodShown(boolean live) implements StageEvent {}

    record TimerSet(int minutes) implements StageEvent {}

    /**
     * A draw that nobody knows the outcome of: the seed is fixed by its hash.
     *
     * @param draw its number in the room, which is part of what is hashed
     */
    record Announced(int draw, String seedHash, List<FairDraw.Lot> lots) implements StageEvent {}

    record Revealed(int draw, String seed, UUID account) implements StageEvent {}

    record Passed(UUID account) implements StageEvent {}

    record Undrawn() implements StageEvent {}

    record Began() implements StageEvent {}

    record Said(
            int turn,
            Speaker speaker,
            String text,
            @Nullable TurnSeen seen) implements StageEvent {
        @Override
        public boolean words() {
            return true;
        }
    }

    /** What the reading saw in a turn: emotion, valence and flags of the guest's, the rest of the trainee's. */
    record TurnSeen(
            @Nullable Emotion emotion,
            @Nullable Double valence,
            List<Flag> flags,
            List<Behaviour> behaviours,
            @Nullable Double warmth,
            List<Evidence> evidence) {}

    /** The guest's mood from 0, calm, to 10, beside oneself, after so many turns. */
    record MoodSet(int turns, int mood, boolean live) implements StageEvent {
        @Override
        public Audience audience() {
            return live ? Audience.ROOM : Audience.HOSTS;
        }

        @Override
        public boolean words() {
            return true;
        }
    }

    record Marked(
            UUID mark,
            int turn,
            Praise praise,
            String choice,
            @Nullable String note,
            UUID account) implements StageEvent {
        @Override
        public Audience audience() {
            return Audience.OTHERS;
        }

        @Override
        public boolean words() {
            return true;
        }
    }

    record Paused() implements StageEvent {}

    record Resumed() implements StageEvent {}

    record HelpAsked() implements StageEvent {}

    record Suggested(UUID suggestion, String text, UUID account) implements StageEvent {
        @Override
        public boolean words() {
            return true;
        }
    }

    record Picked(@Nullable UUID suggestion) implements StageEvent {}

    /** The round is over; who ended it is nobody's business. From here on the room may see the guest's mood. */
    record Ended(List<MoodSet> moods) implements StageEvent {
        @Override
        public boolean words() {
            return true;
        }
    }

    record Felt(@Nullable String text) implements StageEvent {
        @Override
        public boolean words() {
            return true;
        }
    }

    record MarkShown(Marked mark) implements StageEvent {
        @Override
        public boolean words() {
            return true;
        }
    }

    record Thanked(String choice, @Nullable String note, UUID account) implements StageEvent {
        @Override
        public boolean words() {
            return true;
        }
    }

    record NextNamed(String text) implements StageEvent {
        @Override
        public boolean words() {
            return true;
        }
    }

    record Concluded() implements StageEvent {}

    record Closed() implements StageEvent {}
}
