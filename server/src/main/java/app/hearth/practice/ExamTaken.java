package app.hearth.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody finished an exam. Certification may build on it; appraisal must not.
 *
 * @param person null for an account that belongs to nobody on the roster
 * @param satisfaction the mean over its customers, 0…1
 * @param score the mean by the card in use, 0…100; null where it told nothing
 */
public record ExamTaken(
        UUID exam,
        UUID attempt,
        UUID account,
        @Nullable UUID person,
        double satisfaction,
        @Nullable Double score,
        boolean passed,
        Instant at) {}
