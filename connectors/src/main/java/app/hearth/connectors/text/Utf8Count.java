package app.hearth.connectors.text;

/**
 * How well bytes would do as UTF-8.
 *
 * @param valid characters of two bytes or more
 * @param invalid places where a character could not be read
 */
record Utf8Count(int valid, int invalid) {

    static Utf8Count of(byte[] bytes) {
        var valid = 0;
        var invalid = 0;
        for (var i = 0; i < bytes.length; ) {
            var length = length(bytes[i] & 0xFF);
            if (length == 1) {
                i++;
            } else if (length > 1 && i + length > bytes.length && continues(bytes, i + 1, bytes.length)) {
                break; // cut off at the end of the head, no fault of the file
            } else if (length > 1 && i + length <= bytes.length && continues(bytes, i + 1, i + length)) {
                valid++;
                i += length;
            } else {
                invalid++;
                i++;
            }
        }
        return new Utf8Count(valid, invalid);
    }

    private static int length(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        if (lead >= 0xC2 && lead < 0xE0) {
            return 2;
        }
        if (lead >= 0xE0 && lead < 0xF0) {
            return 3;
        }
        return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    }

    private static boolean continues(byte[] bytes, int from, int to) {
        for (var i = from; i < to; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
