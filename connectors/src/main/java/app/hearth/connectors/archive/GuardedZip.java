package app.hearth.connectors.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A zip read once from front to back, which stops where it unpacks to more than is believable. */
final class GuardedZip implements AutoCloseable {

    /** More than is believable. */
    static final class Bomb extends IOException {

        private static final long serialVersionUID = 1;

        Bomb() {
            super("The archive unpacks to more than is believable.");
        }
    }

    private final Packed packed;
    private final ZipInputStream zip;
    private final ArchiveLimits limits;
    private long unpacked;
    private int entries;

    GuardedZip(InputStream in, ArchiveLimits limits) {
        packed = new Packed(in);
        zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1); // every name passes, and is told apart later
        this.limits = limits;
    }

    /** The next entry, whose bytes {@link #content} gives; null at the end. */
    @Nullable
    ZipEntry next() throws IOException {
        content().transferTo(OutputStream.nullOutputStream()); // what is skipped must not pass unguarded
        var entry = zip.getNextEntry();
        if (entry != null && ++entries > limits.entries()) {
            throw new Bomb();
        }
        return entry;
    }

    /** The bytes of the current entry; closing it does not close the archive. */
    InputStream content() {
        return new Content();
    }

    /** Whether it was the transport that broke and not the archive. */
    boolean transportFailed() {
        return packed.failed;
    }

    /** Names are UTF-8, said or unsaid, or in the encoding of Chinese Windows. */
    static String name(ZipEntry entry) {
        var raw = entry.getName();
        if (raw.chars().anyMatch(c -> c > 0xFF)) {
            return raw;
        }
        var bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Packed extends FilterInputStream {

        private long count;
        private boolean failed;

        Packed(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            try {
                var read = super.read(to, offset, length);
                count += Math.max(0, read);
                return read;
            } catch (IOException broken) {
                failed = true;
                throw broken;
            }
        }
    }

    private final class Content extends InputStream {

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (entries == 0) {
                return -1;
            }
            var read = zip.read(to, offset, length);
            unpacked += Math.max(0, read);
            if (unpacked > limits.bytes() || (unpacked > limits.free() && unpacked > limits.ratio() * packed.count)) {
                throw new Bomb();
            }
            return read;
        }
    }
}
