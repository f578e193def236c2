package app.hearth.practice;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.practice.StageEvent.Said;
import app.hearth.practice.StageEvent.TurnSeen;
import app.hearth.redaction.Redactor;
import app.hearth.transcript.Speaker;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one act after the other happen in a room. Whoever acts holds the room until the events are kept, so that two
 * draws at once are one draw and one refusal.
 */
@Service
class StageActing {

    private static final int MOST_ACTS = 20;
    private static final Duration PACE = Duration.ofSeconds(10);
    private static final int MOST_EVENTS = 5000;

    private final StageRoomTable rooms;
    private final StageEventTable events;
    private final StageCards cards;
    private final StageReading reading;
    private final StageLog log;
    private final StageFeeds feeds;
    private final Redactor redactor;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StageActing(
            StageRoomTable rooms,
            StageEventTable events,
            StageCards cards,
            StageReading reading,
            StageLog log,
            StageFeeds feeds,
            Redactor redactor,
            Audit audit,
            Clock clock) {
        this.rooms = rooms;
        this.events = events;
        this.cards = cards;
        this.reading = reading;
        this.log = log;
        this.feeds = feeds;
        this.redactor = redactor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it, or tells that it was done already. Gives the number of the last event of it. */
    @Transactional
    long act(Caller caller, UUID room, StageCommand wanted) {
        var row = rooms.lock(room);
        var done = events.done(room, wanted.id());
        if (done.isPresent()) {
            return sameAsBefore(caller, done.get());
        }
        if (row.erasedAt() != null) {
            throw Refused.conflict("stage.erased", "The words of this room are deleted.");
        }
        var state = new StageRoom(row.trainer());
        var past = events.after(room, 0);
        past.forEach(it -> state.apply(it.event()));
        mayGoOn(caller, room, past.size(), wanted);
        if (wanted.act() == StageAct.CARD) {
            cards.require(caller, String.valueOf(wanted.choice()));
        }
        var means = new Means(row.seed());
        var happened = new StageDirecting(means).decide(state, caller.account(), masked(wanted));
        var seq = keep(caller, row, state, past.size(), means, happened);
        events.remember(room, wanted.id(), caller.account(), clock.instant(), seq);
        return seq;
    }

    /** Comes in, or comes back. Who is in already stays so. */
    @Transactional
    void join(Caller caller, UUID room) {
        var row = rooms.lock(room);
        var state = new StageRoom(row.trainer());
        var past = events.after(room, 0);
        past.forEach(it -> state.apply(it.event()));
        if (row.phase() == StagePhase.CLOSED) {
            throw Refused.conflict("stage.closed", "This room is closed.");
        }
        if (!state.isPresent(caller.account())) {
            if (state.members().values().stream().filter(StageMember::present).count() >= StageRooms.MOST_MEMBERS) {
                throw Refused.conflict("stage.full", "This room is full.");
            }
            rooms.addMember(room, caller.account());
            var joined = new StageEvent.Joined(caller.account(), caller.name(), caller.person());
            keep(caller, row, state, past.size(), new Means(row.seed()), List.of(joined));
        }
    }

    private long keep(
            Caller caller, StageRoomRow row, StageRoom state, int past, Means means, List<StageEvent> happened) {
        var now = clock.instant();
        var seq = (long) past;
        for (var event : happened) {
            seq++;
            events.append(row.id(), List.of(new StageRecorded(seq, now, state.round(), event)));
            follow(caller, row, state, event);
            state.apply(event);
        }
        rooms.move(row.id(), state.phase(), state.round(), means.seed, now);
        feeds.tellAfterCommit(row.id());
        return seq;
    }

    private void follow(Caller caller, StageRoomRow row, StageRoom before, StageEvent event) {
        switch (event) {
            case StageEvent.Began ignored -> rooms.markPlayed(row.id(), Objects.requireNonNull(before.drawn()));
            case StageEvent.Concluded ignored -> log.write(row, before);
            case StageEvent.Closed ignored ->
                audit.record(caller, "stage.closed", row.id().toString(), Map.of());
            default -> {}
        }
    }

    private void mayGoOn(Caller caller, UUID room, int past, StageCommand wanted) {
        if (events.countActs(room, caller.account(), clock.instant(), PACE) >= MOST_ACTS) {
            throw Refused.throttled("stage.too-fast", "A little slower, please.", PACE);
        }
        var ending =
                wanted.act() == StageAct.END || wanted.act() == StageAct.CONCLUDE || wanted.act() == StageAct.CLOSE;
        if (past >= MOST_EVENTS && !ending) {
            throw Refused.conflict("stage.too-long-a-day", "So much has happened here; open another room.");
        }
    }

    private static long sameAsBefore(Caller caller, StageEventTable.Done done) {
        if (!done.account().equals(caller.account())) {
            throw Refused.conflict("stage.act-taken", "Somebody else's act has this id.");
        }
        return done.seq();
    }

    /** Nothing personal gets into the store, though all of it is meant to be made up. */
    private StageCommand masked(StageCommand wanted) {
        var text = wanted.text();
        return text == null ? wanted : wanted.saying(redactor.forConversation().mask(text));
    }

    private final class Means implements StageMeans {

        private @Nullable String seed;

        Means(@Nullable String seed) {
            this.seed = seed;
        }

        @Override
        public String freshSeed() {
            var fresh = FairDraw.seed(random);
            seed = fresh;
            return fresh;
        }

        @Override
        public String keptSeed() {
            return Objects.requireNonNull(seed, "A draw was announced without a seed");
        }

        @Override
        public @Nullable TurnSeen read(List<Said> before, Speaker speaker, String text) {
            return reading.read(before, speaker, text);
        }
    }
}
