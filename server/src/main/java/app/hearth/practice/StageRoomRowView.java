package app.hearth.practice;

import app.hearth.kernel.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room in the list. */
record StageRoomRowView(
        UUID id,
        String title,
        @Nullable String code,
        String trainerName,
        boolean mine,
        StagePhase phase,
        Instant openedAt,
        @Nullable Instant closedAt,
        boolean erased) {

    static StageRoomRowView of(StageRoomRow row, Caller caller) {
        var closed = row.phase() == StagePhase.CLOSED;
        return new StageRoomRowView(
                row.id(),
                row.title(),
                closed ? null : row.code(),
                row.trainerName(),
                row.trainer().equals(caller.account()),
                row.phase(),
                row.openedAt(),
                row.closedAt(),
                row.erasedAt() != null);
    }
}
