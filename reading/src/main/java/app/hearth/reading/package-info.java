/** Reads conversations: a transcript goes in, signals come out, each with the words it rests on. */
@NullMarked
package app.hearth.reading;

import org.jspecify.annotations.NullMarked;
