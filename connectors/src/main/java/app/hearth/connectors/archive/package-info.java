/** Zip files, entry by entry, with a guard at the door. */
@NullMarked
package app.hearth.connectors.archive;

import org.jspecify.annotations.NullMarked;
