package app.hearth.redaction;

/**
 * A personal detail found in a text.
 *
 * @param start index of its first character
 * @param end index after its last character
 */
public record Find(int start, int end, Slot slot) {

    public Find {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A find from %d to %d holds nothing.".formatted(start, end));
        }
    }
}
