package app.hearth.practice;

import java.time.Instant;

/**
 * An event with its place.
 *
 * @param seq numbers the events of a room from 1 without a gap
 */
record StageRecorded(long seq, Instant at, int round, StageEvent event) {}
