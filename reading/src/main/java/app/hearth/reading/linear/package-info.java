/** Linear models over hashed features: how they are counted, applied, kept in a file and learned. */
@NullMarked
package app.hearth.reading.linear;

import org.jspecify.annotations.NullMarked;
