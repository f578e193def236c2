package app.hearth.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a conversation beside the verdicts.
 *
 * @param turn where in the conversation; null for the whole
 * @param start of the words in the turn, with {@code end}; null for the whole turn
 * @param shared whether the agent of the conversation may read it
 */
record Remark(
        UUID id,
        UUID conversation,
        @Nullable Integer turn,
        @Nullable Integer start,
        @Nullable Integer end,
        String text,
        boolean shared,
        UUID author,
        String authorName,
        Instant writtenAt) {}
