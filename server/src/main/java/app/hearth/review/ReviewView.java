package app.hearth.review;

import app.hearth.document.Bilingual;
import app.hearth.people.AgentCard;
import app.hearth.review.Review.Mode;
import app.hearth.review.Review.Purpose;
import app.hearth.review.Review.State;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Verdict;
import app.hearth.transcript.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The reviewing page. Blind and not submitted yet it has neither agent, nor reasons, nor anything the machine said; for
 * a calibration it never has.
 *
 * @param mine whether the caller wrote it
 * @param rules whether its verdicts count
 */
record ReviewView(
        UUID id,
        UUID conversation,
        String reviewer,
        boolean mine,
        Mode mode,
        Purpose purpose,
        State state,
        boolean rules,
        List<String> reasons,
        int revision,
        Instant savedAt,
        @Nullable Instant submittedAt,
        ReviewCardView card,
        List<ReviewItemRequest> items,
        String comment,
        String coachNote,
        boolean coachShared,
        List<ReviewTurnView> turns,
        @Nullable String channel,
        Instant startedAt,
        @Nullable AgentCard agent,
        @Nullable ReviewScoresView scores,
        @Nullable ReviewScoresView machineScores) {

    record ReviewCardView(String id, int version, Bilingual name, List<ReviewSectionView> sections) {}

    record ReviewSectionView(String id, Bilingual name, List<ReviewCardItemView> items) {}

    /**
     * An item with what can be said about it.
     *
     * @param advisory whether what the machine says counts nowhere before a person has decided
     * @param machine what the machine says; absent while that is hidden
     */
    record ReviewCardItemView(
            String id,
            Bilingual name,
            Bilingual definition,
            @Nullable Bilingual pass,
            @Nullable Bilingual fail,
            double weight,
            Item.@Nullable Critical critical,
            boolean compliance,
            boolean advisory,
            List<ChoiceView> choices,
            @Nullable MachineView machine) {}

    record ChoiceView(Verdict verdict, double share) {}

    record MachineView(
            Verdict verdict, double share, @Nullable Double confidence, List<ReviewItemRequest.SightView> evidence) {}

    record ReviewTurnView(
            int turn, Speaker speaker, @Nullable Instant at, String text) {}

    record ReviewScoresView(
            @Nullable Double score,
            @Nullable Double skill,
            @Nullable Double compliance) {}
}
