package app.hearth.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What was learned from a centre's own labels, as a file: one head or several. It works on top of the reader it was
 * learned with.
 *
 * @param basedOn the version of the reader it was learned with
 */
public record ReadingModel(String basedOn, List<Head> heads) {

    private static final int MAGIC = 0x4852414E;

    public ReadingModel {
        heads = List.copyOf(heads);
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("A model tells something.");
        }
        if (heads.stream().map(Head::target).distinct().count() < heads.size()) {
            throw new IllegalArgumentException("A model tells each thing once.");
        }
    }

    /** The version of the reader with this model: that of the base, and eight digits of its content. */
    public String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(toBytes());
            return "%s+adapted-%s".formatted(basedOn, HexFormat.of().formatHex(digest, 0, 4));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The model as a file; {@link #of} reads it. */
    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeUTF(basedOn);
            out.writeByte(heads.size());
            for (var head : heads) {
                head.write(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is no adapted model, or one of another format
     */
    public static ReadingModel of(byte[] file) {
        try (var in = new DataInputStream(new ByteArrayInputStream(file))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("The file is no adapted model.");
            }
            var basedOn = in.readUTF();
            var heads = new ArrayList<Head>();
            for (var left = in.readUnsignedByte(); left > 0; left--) {
                heads.add(Head.read(in));
            }
            return new ReadingModel(basedOn, heads);
        } catch (IOException broken) {
            throw new IllegalArgumentException("The file is no adapted model, or only a part of one.", broken);
        }
    }
}
