package app.hearth.quality;

import java.time.Instant;

/**
 * The next version of a card while it is written. It may be full of faults; it is kept all the same.
 *
 * @param id the card's id
 * @param edit counts up with every save
 */
record Draft(String id, int edit, String document, Instant savedAt, String savedBy) {}
