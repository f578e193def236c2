/** How many units, raters and reviews are enough, before anybody reviews anything. */
@NullMarked
package app.hearth.statistics.planning;

import org.jspecify.annotations.NullMarked;
