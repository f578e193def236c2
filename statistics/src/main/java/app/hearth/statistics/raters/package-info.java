/**
 * How severe each rater is, what a unit would score with an average one, and who has begun to rate otherwise than
 * before.
 */
@NullMarked
package app.hearth.statistics.raters;

import org.jspecify.annotations.NullMarked;
