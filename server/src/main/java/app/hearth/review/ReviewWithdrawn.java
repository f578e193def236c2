package app.hearth.review;

import java.util.UUID;

/** A submitted review was taken back by its reviewer. Told within the transaction that withdraws it. */
public record ReviewWithdrawn(UUID review, UUID conversation, String scorecard) {}
