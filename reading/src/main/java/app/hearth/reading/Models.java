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

    /** Under this name stands what brings the scores of emotions, one beside the other, to probabilities. */
    public static final String EMOTION = "emotion";

    private static final String SHIPPED = "shipped.model";
    private static final int MAGIC = 0x48525449;

    private final Map<String, LinearModel> byName;
    private final Map<String, Calibration> calibrations;

    /**
     * Keeps models by their names.
     *
     * @param calibrations by the name of the model and that of the output, as in {@code agent.greeting}
     */
    public Models(Map<String, LinearModel> byName, Map<String, Calibration> calibrations) {
        this.byName = Map.copyOf(byName);
        this.calibrations = Map.copyOf(calibrations);
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

    /** From a score of an output to a probability; as it is where nothing was learned. */
    Calibration calibration(String model, String output) {
        return calibrations.getOrDefault(model + "." + output, Calibration.NONE);
    }

    /** Puts one model and what brings its scores to probabilities among others. */
    public void copyTo(String model, Map<String, LinearModel> models, Map<String, Calibration> curves) {
        models.put(model, get(model));
        calibrations.forEach((name, curve) -> {
            if (name.startsWith(model + ".")) {
                curves.put(name, curve);
            }
        });
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
            out.writeShort(calibrations.size());
            for (var entry : new TreeMap<>(calibrations).entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeFloat((float) entry.getValue().slope());
                out.writeFloat((float) entry.getValue().shift());
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
            var calibrations = new TreeMap<String, Calibration>();
            for (var left = in.readUnsignedShort(); left > 0; left--) {
                calibrations.put(in.readUTF(), new Calibration(in.readFloat(), in.readFloat()));
            }
            return new Models(models, calibrations);
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
