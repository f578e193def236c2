package app.hearth.review;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How a centre reviews.
 *
 * @param sampleSize how many conversations of a week the random sample takes
 * @param randomShare of what a reviewer is given, the share that comes from the random sample
 * @param doubleShare of what was reviewed, the share that gets a second, blind opinion
 * @param blindRandom whether the random sample is reviewed without seeing what the machine said
 * @param leaseMinutes how long a conversation is kept for whoever took it
 */
record ReviewSettings(
        @Min(0) @Max(100_000) int sampleSize,
        @DecimalMin("0") @DecimalMax("1") double randomShare,
        @DecimalMin("0") @DecimalMax("1") double doubleShare,
        boolean blindRandom,
        @Min(5) @Max(1440) int leaseMinutes) {}
