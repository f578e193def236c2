package app.hearth.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sitting in a list.
 *
 * @param title null where the scenario is gone
 */
record TrainingSittingRowView(
        UUID id,
        String scenario,
        @Nullable String title,
        String trainee,
        @Nullable TrainingEnding ending,
        @Nullable Double satisfaction,
        @Nullable Double score,
        boolean exam,
        boolean retry,
        boolean shared,
        boolean erased,
        Instant begunAt) {}
