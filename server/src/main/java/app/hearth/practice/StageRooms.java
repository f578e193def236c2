package app.hearth.practice;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rooms are opened, entered by their code, looked at, and their words deleted. */
@Service
class StageRooms {

    static final int MOST_MEMBERS = 200;

    private static final int MOST_LISTED = 100;

    /** Without letters and digits that are taken for each other. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 6;

    private final StageRoomTable rooms;
    private final StageEventTable events;
    private final StageActing acting;
    private final StageFeeds feeds;
    private final StageKnocking knocking;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Duration kept;
    private final SecureRandom random = new SecureRandom();

    StageRooms(
            StageRoomTable rooms,
            StageEventTable events,
            StageActing acting,
            StageFeeds feeds,
            StageKnocking knocking,
            Audit audit,
            Ids ids,
            Clock clock,
            @Value("${hearth.practice.words-kept}") Duration kept) {
        this.rooms = rooms;
        this.events = events;
        this.acting = acting;
        this.feeds = feeds;
        this.knocking = knocking;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.kept = kept;
    }

    /** Opens a room; who opens it is its trainer and already in it. */
    @Transactional
    UUID open(Caller caller, String title) {
        var id = ids.next();
        while (!rooms.insertUnlessTaken(id, code(), title, caller.account(), caller.name(), clock.instant())) {
            // The code is taken: one in hundreds of millions. Another one, then.
        }
        acting.join(caller, id);
        audit.record(caller, "stage.opened", id.toString(), Map.of());
        return id;
    }

    /** Comes in by the code. */
    @Transactional
    UUID enter(Caller caller, String code) {
        knocking.check(caller.account());
        var room = rooms.findByCode(code.strip().toUpperCase(Locale.ROOT));
        if (room.isEmpty()) {
            knocking.missed(caller.account());
            throw Refused.unknown("stage.code-unknown", "No room has this code.");
        }
        acting.join(caller, room.get().id());
        return room.get().id();
    }

    @Transactional(readOnly = true)
    List<StageRoomRow> of(Caller caller) {
        return rooms.of(caller.account(), MOST_LISTED);
    }

    /** A room with what it is like now. */
    record Sight(StageRoomRow row, StageRoom state) {}

    /** For whoever is or was in it. */
    @Transactional(readOnly = true)
    Sight see(Caller caller, UUID id) {
        var row = rooms.find(id).orElseThrow(StageRoomTable::unknown);
        var state = new StageRoom(row.trainer());
        events.after(id, 0).forEach(it -> state.apply(it.event()));
        var known = row.trainer().equals(caller.account()) || state.members().containsKey(caller.account());
        if (!known && row.erasedAt() == null) {
            throw StageRoomTable.unknown();
        }
        return new Sight(row, state);
    }

    /**
     * Whether somebody may follow the events. Of a closed room those may who were on the stage, and the trainer; the
     * others keep only that it took place.
     */
    @Transactional(readOnly = true)
    StageRoomRow follow(Caller caller, UUID id) {
        var sight = see(caller, id);
        var account = caller.account();
        var mine = account.equals(sight.row().trainer()) || sight.state().hasPlayed(account);
        if (sight.row().erasedAt() != null) {
            throw Refused.conflict("stage.erased", "The words of this room are deleted.");
        }
        if (!mine && (sight.row().phase() == StagePhase.CLOSED || !sight.state().isPresent(account))) {
            throw Refused.forbidden("stage.over", "This took place; its words are the trainee's and the trainer's.");
        }
        return sight.row();
    }

    /** Deletes the words of a closed room. What is in the practice logs stays. */
    @Transactional
    void erase(Caller caller, UUID id) {
        var row = rooms.lock(id);
        if (!row.trainer().equals(caller.account())) {
            throw StageRoomTable.unknown();
        }
        if (row.phase() != StagePhase.CLOSED) {
            throw Refused.conflict("stage.still-open", "Close the room first.");
        }
        if (row.erasedAt() == null) {
            erase(id);
            audit.record(caller, "stage.erased", id.toString(), Map.of());
        }
    }

    /** Deletes the words of rooms in which nothing happened for as long as words are kept. */
    @Transactional
    int eraseOld() {
        var old = rooms.untouchedSince(clock.instant().minus(kept));
        old.forEach(this::erase);
        return old.size();
    }

    private void erase(UUID id) {
        events.delete(id);
        rooms.erase(id, clock.instant());
        feeds.endAfterCommit(id);
    }

    private String code() {
        var code = new StringBuilder();
        for (var i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
