package app.hearth.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody sits an exam.
 *
 * @param form which of its forms, from 0
 * @param overAt null while it goes on; what was reached is there when it is over
 */
record ExamAttempt(
        UUID id,
        UUID exam,
        UUID account,
        String name,
        @Nullable UUID person,
        int form,
        Instant begunAt,
        @Nullable Instant overAt,
        @Nullable ExamReached reached,
        @Nullable Boolean passed) {

    boolean isOver() {
        return overAt != null;
    }
}
