/** What bytes of text mean: encodings told apart, and read so that a wrong guess shows. */
@NullMarked
package app.hearth.connectors.text;

import org.jspecify.annotations.NullMarked;
