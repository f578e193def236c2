package app.hearth.connectors.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Characters as UTF-8 bytes, chunk by chunk; {@link TextEncoding#INVALID} becomes a byte that UTF-8 never has. */
final class Utf8Stream extends InputStream {

    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private int held;
    private byte[] bytes = {};
    private int next;

    Utf8Stream(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, to, offset, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean fill() throws IOException {
        while (next >= bytes.length) {
            var count = reader.read(chars, held, chars.length - held);
            if (count < 0 && held == 0) {
                return false;
            }
            var end = held + Math.max(0, count);
            var whole = count > 0 && Character.isHighSurrogate(chars[end - 1]) ? end - 1 : end;
            bytes = encode(new String(chars, 0, whole));
            next = 0;
            held = end - whole;
            if (held > 0) {
                chars[0] = chars[whole];
            }
        }
        return true;
    }

    private static byte[] encode(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (text.indexOf(TextEncoding.INVALID) >= 0) {
            for (var i = 0; i + 2 < bytes.length; i++) {
                if (bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBF) {
                    bytes[i] = (byte) 0xFF;
                }
            }
        }
        return bytes;
    }
}
