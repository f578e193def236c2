package app.hearth.review;

import app.hearth.conversation.ConversationId;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Verdict;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a conversation, item by item.
 *
 * @param version the card's version
 * @param reader the version of the reader whose verdicts it is held against
 * @param agent the source agent of the conversation
 * @param rules whether it decides what counts; a second opinion and a calibration do not
 * @param machine what the machine had said of every item; empty until it is submitted
 * @param scores null until it is submitted
 * @param revision counts every change
 */
public record Review(
        UUID id,
        ConversationId conversation,
        String scorecard,
        int version,
        String reader,
        @Nullable UUID agent,
        Reviewer reviewer,
        Occasion occasion,
        boolean rules,
        State state,
        Written written,
        List<MachineVerdict> machine,
        @Nullable Scores scores,
        int revision,
        Instant startedAt,
        Instant savedAt,
        @Nullable Instant submittedAt) {

    /**
     * Who reviews.
     *
     * @param person null for an account that is nobody on the roster
     */
    public record Reviewer(
            UUID account, String name, @Nullable UUID person) {}

    /**
     * Why it was begun.
     *
     * @param reasons why the queue gave it, by their wire names; none for one that somebody chose by hand
     * @param inclusionProbability how probable it was that the random sample took it; null where it was chosen for a
     *     reason
     */
    public record Occasion(
            Mode mode,
            Purpose purpose,
            List<String> reasons,
            @Nullable Double inclusionProbability) {

        public Occasion {
            reasons = List.copyOf(reasons);
        }

        Occasion as(Purpose other) {
            return new Occasion(mode, other, reasons, inclusionProbability);
        }
    }

    /**
     * What the reviewer wrote so far.
     *
     * @param comment for everybody who may see the review, the agent too
     * @param coachNote for the agent's lead
     * @param coachShared whether the agent may read the coach note
     */
    public record Written(List<ReviewedItem> items, String comment, String coachNote, boolean coachShared) {

        static final Written NOTHING = new Written(List.of(), "", "", false);

        public Written {
            items = List.copyOf(items);
        }
    }

    /** What the verdicts add up to, 0…100; null where nothing that counts was judged. */
    public record Scores(
            @Nullable Double score,
            @Nullable Double skill,
            @Nullable Double compliance) {

        static Scores of(Evaluation evaluation) {
            return new Scores(evaluation.score(), evaluation.skill(), evaluation.compliance());
        }
    }

    /** Whether the reviewer sees what the machine said before submitting. */
    public enum Mode {
        OPEN,
        /** The machine's verdicts, the score and the agent stay hidden until it is submitted. */
        BLIND;

        /** The name in the store and on the wire. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it is for. */
    public enum Purpose {
        /** Chosen for a reason, so it tells nothing about the average. */
        TARGETED,
        /** Drawn with a known probability, so estimates may rest on it. */
        RANDOM,
        /** A second, blind opinion on what somebody else reviewed. */
        DOUBLE,
        /** Part of a calibration session. */
        CALIBRATION;

        /** The name in the store and on the wire. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether every item has to be judged, so that what was judged does not depend on what the machine said. */
        public boolean isWhole() {
            return this != TARGETED;
        }

        boolean mayRule() {
            return this == TARGETED || this == RANDOM;
        }
    }

    /** How far it is. */
    public enum State {
        DRAFT,
        SUBMITTED,
        /** Taken back by its reviewer; its verdicts no longer count. */
        WITHDRAWN;

        /** The name in the store and on the wire. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Review {
        machine = List.copyOf(machine);
    }

    public Mode mode() {
        return occasion.mode();
    }

    public Purpose purpose() {
        return occasion.purpose();
    }

    /** The items that were judged. */
    public List<ReviewedItem> items() {
        return written.items();
    }

    /** On how many items it says something else than the machine had; items the machine left to people are no part. */
    int differing() {
        var said = new HashMap<String, MachineVerdict>();
        machine.forEach(one -> said.put(one.item(), one));
        return (int) items().stream()
                .filter(item -> {
                    var other = said.get(item.item());
                    return other != null && other.verdict() != Verdict.PENDING && other.verdict() != item.verdict();
                })
                .count();
    }

    boolean isBy(UUID account) {
        return reviewer.account().equals(account);
    }

    /** By the card and the reader that judge the conversation now. */
    Review by(Evaluation evaluation) {
        return new Review(
                id,
                conversation,
                scorecard,
                evaluation.version(),
                evaluation.reader(),
                agent,
                reviewer,
                occasion,
                rules,
                state,
                written,
                machine,
                scores,
                revision,
                startedAt,
                savedAt,
                submittedAt);
    }

    Review counting(Purpose purpose, boolean decides) {
        return new Review(
                id,
                conversation,
                scorecard,
                version,
                reader,
                agent,
                reviewer,
                occasion.as(purpose),
                decides,
                state,
                written,
                machine,
                scores,
                revision,
                startedAt,
                savedAt,
                submittedAt);
    }

    Review submitted(List<MachineVerdict> said, Scores sum, Instant at) {
        return new Review(
                id,
                conversation,
                scorecard,
                version,
                reader,
                agent,
                reviewer,
                occasion,
                rules,
                State.SUBMITTED,
                written,
                said,
                sum,
                revision,
                startedAt,
                savedAt,
                at);
    }
}
