/** A durable PostgreSQL that lives in a home folder and needs nothing installed. */
@NullMarked
package app.hearth.postgres;

import org.jspecify.annotations.NullMarked;
