package app.hearth.reading;

import app.hearth.reading.linear.LinearModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The linear models a reader reads turns with, by name. What a score means is decided by its model: logits for
 * emotions, flags and behaviours, −1…1 for valence.
 */
public final class Models {

    /** Emotions, valence and flags of customer turns with Chinese characters. */
    public static final String CUSTOMER_ZH = "customer.zh";

    /** Emotions, valence and flags of all other customer turns. */
    public static final String CUSTOMER_EN = "customer.en";

    /** Behaviours of agent turns. */
    public static final String AGENT = "agent";

    /** Offensive language in customer turns with Chinese characters. */
    public static final String OFFENSIVE_ZH = "offensive.zh";

    /** The name of the output that tells valence. */
    public static final String VALENCE = "valence";

    private static final String SHIPPED = "shipped.model";
    private static final int MAGIC = 0x48525448;

    private final Map<String, LinearModel> byName;

    /** Keeps models by their names. */
    public Models(Map<String, LinearModel> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** The models that come with Hearth. */
    public static Models shipped() {
        return Shipped.MODELS;
    }

    /**
     * The model of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LinearModel get(String name) {
        var model = byName.get(name);
        if (model == null) {
            throw new IllegalArgumentException("No model is called " + name + ".");
        }
        return model;
    }

    /** The models as a file: the same models give the same bytes. */
    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(MAGIC);
            out.writeShort(byName.size());
            for (var entry : new TreeMap<>(byName).entrySet()) {
                out.writeUTF(entry.getKey());
                entry.getValue().write(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a file of models.
     *
     * @throws IOException if it is none
     */
    public static Models read(InputStream file) throws IOException {
        try (var in =
                new DataInputStream(new ByteArrayInputStream(new GZIPInputStream(file, 1 << 16).readAllBytes()))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("Not a file of models.");
            }
            var models = new TreeMap<String, LinearModel>();
            for (var left = in.readUnsignedShort(); left > 0; left--) {
                models.put(in.readUTF(), LinearModel.read(in));
            }
            return new Models(models);
        }
    }

    /** Read when first asked for. */
    private static final class Shipped {

        private static final Models MODELS = load();

        private static Models load() {
            try (var in = Objects.requireNonNull(Models.class.getResourceAsStream(SHIPPED), SHIPPED)) {
                return read(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
