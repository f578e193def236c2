package app.hearth.reading;

/**
 * The words a signal rests on.
 *
 * @param signal the wire name of the emotion, flag or behaviour
 * @param start index of the first UTF-16 code unit in the turn's text
 * @param end index after the last one; {@code start < end ≤ text.length()}
 */
public record Evidence(String signal, int start, int end) {}
