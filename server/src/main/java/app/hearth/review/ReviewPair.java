package app.hearth.review;

/**
 * Two independent reviews of the same conversation by the same card.
 *
 * @param first the one that decided
 * @param second the blind second opinion
 */
public record ReviewPair(Review first, Review second) {}
