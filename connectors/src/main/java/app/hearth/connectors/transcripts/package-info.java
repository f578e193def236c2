/** Transcripts of recordings as speech engines and subtitle tools write them. */
@NullMarked
package app.hearth.connectors.transcripts;

import org.jspecify.annotations.NullMarked;
