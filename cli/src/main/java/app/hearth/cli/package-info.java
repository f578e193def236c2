/** The commands behind the launcher. */
@NullMarked
package app.hearth.cli;

import org.jspecify.annotations.NullMarked;
