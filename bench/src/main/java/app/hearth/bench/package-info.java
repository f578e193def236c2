/** Hearth beside other software on the same machine in the same run. */
@NullMarked
package app.hearth.bench;

import org.jspecify.annotations.NullMarked;
