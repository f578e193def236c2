package app.hearth.customer.hearing;

/** One form for characters that mean the same: small letters, half width. Positions stay. */
final class Folding {

    private Folding() {}

    static String fold(String text) {
        var chars = text.toCharArray();
        for (var i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return new String(chars);
    }

    private static char fold(char c) {
        if (c >= '！' && c <= '～') {
            return Character.toLowerCase((char) (c - '！' + '!'));
        }
        return switch (c) {
            case '。' -> '.';
            case '、' -> ',';
            case '’', '‘', '`' -> '\'';
            case '“', '”' -> '"';
            default -> Character.isWhitespace(c) && c != '\n' ? ' ' : Character.toLowerCase(c);
        };
    }

    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
