/**
 * Sentences as vectors: what means the same lies close together, whatever its words. Knows nothing of conversations.
 */
@NullMarked
package app.hearth.reading.embedding;

import org.jspecify.annotations.NullMarked;
