package app.hearth.practice;

import java.time.Instant;

/**
 * The next version of a scenario while it is written, faults and all.
 *
 * @param edit counts up with every save
 */
record StudioDraft(String scenario, int edit, String document, Instant savedAt, String savedBy) {}
