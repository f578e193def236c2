package app.hearth.practice;

import app.hearth.kernel.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What does not change by events, and what only some may see; all else of a room is in its events.
 *
 * @param me the caller's account, by which the events name people
 * @param open whether the caller may follow the events
 * @param card the briefing card, for the trainer and the guest, and in the debrief for all
 */
record StageRoomView(
        UUID id,
        String title,
        String code,
        UUID trainer,
        String trainerName,
        UUID me,
        StagePhase phase,
        boolean open,
        boolean erased,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable StageCard card) {

    static StageRoomView of(StageRooms.Sight sight, Caller caller, StageCards cards) {
        var row = sight.row();
        var state = sight.state();
        var me = caller.account();
        var host = me.equals(row.trainer()) || (state.isPresent(me) && me.equals(state.guest()));
        var mine = me.equals(row.trainer()) || state.hasPlayed(me);
        var closed = row.phase() == StagePhase.CLOSED;
        var mayRead = closed ? mine : host || row.phase() == StagePhase.DEBRIEF;
        var chosen = state.card();
        return new StageRoomView(
                row.id(),
                row.title(),
                row.code(),
                row.trainer(),
                row.trainerName(),
                me,
                row.phase(),
                row.erasedAt() == null && (mine || (!closed && state.isPresent(me))),
                row.erasedAt() != null,
                row.openedAt(),
                row.closedAt(),
                mayRead && chosen != null ? cards.find(chosen).orElse(null) : null);
    }
}
