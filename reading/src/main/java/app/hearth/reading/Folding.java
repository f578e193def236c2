package app.hearth.reading;

/**
 * Brings characters that mean the same to one form: letters to lower case, full width to half width, traditional
 * characters to simplified. One character stays one, so that positions in the folded text are those of the original.
 */
public final class Folding {

    private static final char[] TABLE = table();

    private Folding() {}

    /** The form of one character. */
    public static char fold(char c) {
        return TABLE[c];
    }

    static String fold(String text) {
        return new String(chars(text));
    }

    static char[] chars(String text) {
        var chars = text.toCharArray();
        for (var i = 0; i < chars.length; i++) {
            chars[i] = TABLE[chars[i]];
        }
        return chars;
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (var c = 0; c < table.length; c++) {
            table[c] = simple((char) c);
        }
        for (var row : Tsv.rows("traditional.tsv")) {
            for (var i = 0; i < row[0].length(); i++) {
                table[row[0].charAt(i)] = row[1].charAt(i);
            }
        }
        return table;
    }

    private static char simple(char c) {
        if (c >= '！' && c <= '～') {
            return Character.toLowerCase((char) (c - '！' + '!'));
        }
        return switch (c) {
            case '。', '…', '｡' -> '.';
            case '、' -> ',';
            case '“', '”', '「', '」' -> '"';
            case '’', '‘', '`' -> '\'';
            case '【' -> '[';
            case '】' -> ']';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
        };
    }
}
