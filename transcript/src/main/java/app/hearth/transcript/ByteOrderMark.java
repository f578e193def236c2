package app.hearth.transcript;

import java.util.Arrays;

/** The three bytes some programs put before UTF-8. */
final class ByteOrderMark {

    private ByteOrderMark() {}

    static byte[] without(byte[] bytes) {
        var marked = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
