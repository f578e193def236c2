package app.hearth.review;

import java.time.Instant;

/**
 * A card that people review by, and how far they are; whoever measures by reviews sees whether there are new ones.
 *
 * @param reviews how many were submitted
 * @param last when the last of them was saved
 */
public record ReviewedCard(String scorecard, long reviews, Instant last) {}
