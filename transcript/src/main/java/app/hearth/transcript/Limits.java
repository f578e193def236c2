package app.hearth.transcript;

/**
 * How much of anything is still believable.
 *
 * @param lineBytes of one line of a file, or of a document that is one conversation
 * @param textChars of one turn, in UTF-16 code units
 * @param turns of one conversation
 * @param nameChars of an id, a channel or another short field
 */
public record Limits(int lineBytes, int textChars, int turns, int nameChars) {

    public static final Limits DEFAULT = new Limits(32 << 20, 1 << 20, 20_000, 500);
}
