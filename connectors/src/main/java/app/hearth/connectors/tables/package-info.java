/** Tables as helpdesks export them, and the mapping that makes conversations of their rows. */
@NullMarked
package app.hearth.connectors.tables;

import org.jspecify.annotations.NullMarked;
