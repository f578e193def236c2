package app.hearth.connectors.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes its characters.
 *
 * @param reason why it is thought so, for people
 */
public record TextEncoding(Charset charset, String reason) {

    /** Stands in what {@link #reader} gives for bytes that mean nothing; no real text holds this noncharacter. */
    public static final char INVALID = '\uFFFF';

    private static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * Judges by the first bytes of a file; some 256 KB are plenty. A few invalid bytes among much valid UTF-8 are a
     * damaged file in UTF-8, not another encoding.
     */
    public static TextEncoding detect(byte[] head) {
        var marked = byMark(head);
        if (marked != null) {
            return marked;
        }
        var wide = byZeros(head);
        if (wide != null) {
            return wide;
        }
        var count = Utf8Count.of(head);
        if (count.invalid() == 0) {
            return new TextEncoding(StandardCharsets.UTF_8, "every byte is valid UTF-8");
        }
        return count.valid() > 4 * count.invalid()
                ? new TextEncoding(StandardCharsets.UTF_8, "nearly every byte is valid UTF-8")
                : new TextEncoding(GB18030, "the bytes are not UTF-8");
    }

    /** The text, without a byte order mark, with {@link #INVALID} where bytes mean nothing. */
    public Reader reader(InputStream in) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(INVALID));
        var reader = new BufferedReader(new InputStreamReader(in, decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The same text in UTF-8; bytes that mean nothing become one that means nothing there. */
    public InputStream utf8(InputStream in) throws IOException {
        return charset.equals(StandardCharsets.UTF_8) ? in : new Utf8Stream(reader(in));
    }

    /** The text of a file held whole, or null where bytes in it mean nothing. */
    public @Nullable String text(byte[] bytes) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException invalid) {
            return null;
        }
    }

    public boolean isWide() {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    private static @Nullable TextEncoding byMark(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, "a byte order mark says so");
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, "a byte order mark says so");
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, "a byte order mark says so");
        }
        if (starts(head, 0x84, 0x31, 0x95, 0x33)) {
            return new TextEncoding(GB18030, "a byte order mark says so");
        }
        return null;
    }

    /**
     * Line feeds, digits and separators put zeros mostly on one side of the pairs in UTF-16; plain text has no zeros.
     */
    private static @Nullable TextEncoding byZeros(byte[] head) {
        var even = 0;
        var odd = 0;
        for (var i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        var many = head.length / 50;
        if (odd > many && odd > 3 * even) {
            return new TextEncoding(StandardCharsets.UTF_16LE, "every other byte of plain characters is zero");
        }
        if (even > many && even > 3 * odd) {
            return new TextEncoding(StandardCharsets.UTF_16BE, "every other byte of plain characters is zero");
        }
        return null;
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
