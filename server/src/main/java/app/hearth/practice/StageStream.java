package app.hearth.practice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends the events of a room to one who looks at it, on a virtual thread of its own: a slow line holds up nobody else.
 * After some minutes a stream ends and the browser comes again, so that who may look is asked anew.
 */
@Component
class StageStream {

    private static final Logger LOG = LoggerFactory.getLogger(StageStream.class);

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final long COME_AGAIN_MILLIS = 1000;

    private final StageFeeds feeds;
    private final Clock clock;
    private final Duration heartbeat;

    /** @param heartbeat shorter than any proxy waits for a word */
    StageStream(StageFeeds feeds, Clock clock, @Value("${hearth.practice.heartbeat:15s}") Duration heartbeat) {
        this.feeds = feeds;
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    SseEmitter open(StageRoomRow row, UUID viewer, long after) {
        var emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("stage-", 0).start(() -> send(row, viewer, after, emitter));
        return emitter;
    }

    private void send(StageRoomRow row, UUID viewer, long after, SseEmitter emitter) {
        var tail = feeds.enter(row);
        try {
            emitter.send(SseEmitter.event().comment("here").reconnectTime(COME_AGAIN_MILLIS));
            var end = clock.instant().plus(LIFE);
            var seq = after;
            while (clock.instant().isBefore(end)) {
                var fresh = tail.after(seq, viewer, heartbeat);
                if (fresh == null) {
                    break;
                }
                if (fresh.lines().isEmpty()) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                for (var line : fresh.lines()) {
                    emitter.send(
                            SseEmitter.event().id(String.valueOf(line.seq())).data(line.json()));
                }
                seq = fresh.seen();
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A viewer of room {} is gone", row.id());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            feeds.leave(row.id(), tail);
        }
    }
}
