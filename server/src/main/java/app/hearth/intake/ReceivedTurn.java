package app.hearth.intake;

import app.hearth.transcript.Turn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A masked turn that waits for the rest of its conversation. */
record ReceivedTurn(
        long row,
        String externalId,
        @Nullable String channel,
        @Nullable String agent,
        @Nullable String customer,
        @Nullable Double csat,
        String digest,
        Map<String, Integer> masked,
        Turn turn) {}
