/** Shares and means of a population that was looked at in part, by people, by a machine or by both. */
@NullMarked
package app.hearth.statistics.rates;

import org.jspecify.annotations.NullMarked;
