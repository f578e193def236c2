/** How far raters agree, and whether a machine may be one of them. */
@NullMarked
package app.hearth.statistics.agreement;

import org.jspecify.annotations.NullMarked;
