package app.hearth.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of a room beside its events, so that it can be found and listed. */
record StageRoomRow(
        UUID id,
        String code,
        String title,
        UUID trainer,
        String trainerName,
        StagePhase phase,
        @Nullable String seed,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant erasedAt) {}
