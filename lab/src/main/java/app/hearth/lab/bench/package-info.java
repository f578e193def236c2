/** How fast and how large a running Hearth is, measured from outside as its users would feel it. */
@NullMarked
package app.hearth.lab.bench;

import org.jspecify.annotations.NullMarked;
