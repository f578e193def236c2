package app.hearth.review;

import app.hearth.review.Review.Mode;
import app.hearth.review.Review.Purpose;
import app.hearth.scorecard.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's verdict on one item of one conversation, beside what the machine had said.
 *
 * @param reviewer the account
 * @param agent the source agent of the conversation
 * @param reader the version of the reader whose verdict the machine's is
 * @param inclusionProbability of the random sample; null where the conversation was chosen for a reason
 * @param rules whether the review decides what counts
 */
public record ItemReview(
        UUID review,
        UUID conversation,
        @Nullable UUID agent,
        String scorecard,
        int version,
        String item,
        UUID reviewer,
        Mode mode,
        Purpose purpose,
        @Nullable Double inclusionProbability,
        boolean rules,
        Verdict verdict,
        double share,
        Verdict machine,
        double machineShare,
        @Nullable Double machineConfidence,
        String reader,
        Instant submittedAt) {}
