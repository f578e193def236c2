package app.hearth.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * Names one conversation. The first 48 bits are the millisecond it started, as in a UUID of version 7, so that ids sort
 * by time and tables can be cut into months by id; the rest comes from what the source calls it, so that the same
 * conversation always gets the same id.
 */
public record ConversationId(UUID value) {

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /**
     * The id for a conversation.
     *
     * @param startedAt when it started; before 1970 counts as 1970
     * @param high any bits; 12 of them are used
     * @param low any bits; 62 of them are used
     */
    public static ConversationId of(Instant startedAt, long high, long low) {
        var millis = Math.max(0, startedAt.toEpochMilli());
        return new ConversationId(
                new UUID((millis << 16) | VERSION_8 | (high & 0x0FFF), VARIANT | (low & 0x3FFF_FFFF_FFFF_FFFFL)));
    }

    /** The lowest id that a conversation started at this instant can have: a bound for ranges of time. */
    public static UUID floor(Instant instant) {
        return new UUID(Math.max(0, instant.toEpochMilli()) << 16, 0);
    }

    /** When the conversation started, to the millisecond. */
    public Instant startedAt() {
        return Instant.ofEpochMilli(value.getMostSignificantBits() >>> 16);
    }
}
