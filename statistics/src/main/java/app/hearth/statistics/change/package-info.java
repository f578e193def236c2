/** Whether something changed for those to whom something happened, against others like them. */
@NullMarked
package app.hearth.statistics.change;

import org.jspecify.annotations.NullMarked;
