package app.hearth.reading;

import app.hearth.reading.ConversationReading.Satisfaction;
import app.hearth.reading.linear.LinearModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What was learned from a centre's own verdicts, as a file. It works on top of the reader it was learned with.
 *
 * @param target what it tells
 * @param basedOn the version of the reader it was learned with
 * @param low scores up to it are told unsatisfied (conversations only)
 * @param high scores from it on are told satisfied (conversations only)
 * @param gain what it gained when it was learned
 */
public record ReadingModel(Target target, String basedOn, LinearModel model, double low, double high, Gain gain) {

    /** What the one output of a model of conversations is called. */
    static final String SATISFACTION = "satisfaction";

    private static final int MAGIC = 0x4852414D;

    public ReadingModel {
        var needed = target == Target.CONVERSATION_SATISFACTION
                ? List.of(SATISFACTION)
                : Arrays.stream(Satisfaction.Level.values())
                        .map(Satisfaction.Level::wire)
                        .toList();
        if (!model.outputs().equals(needed)) {
            throw new IllegalArgumentException(
                    "A model of %s tells %s, not %s.".formatted(target.wire(), needed, model.outputs()));
        }
    }

    /**
     * How much better than the reader it is based on, by cross-validation.
     *
     * @param measure Spearman's ρ for conversations, macro-F1 of three classes for turns
     * @param before of the reader alone, on the same labels
     * @param after of the adapted reader, each label judged by a model that has not seen it
     * @param from lower end of the 95 % bootstrap interval of after − before
     * @param to upper end
     * @param labels how many labels it was learned from
     */
    public record Gain(String measure, double before, double after, double from, double to, int labels) {

        /** Whether the whole interval lies above nothing. */
        public boolean isProven() {
            return from > 0;
        }
    }

    /** The version of the reader with this model: that of the base, the target, and eight digits of its content. */
    public String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(toBytes());
            var short_ = target == Target.CONVERSATION_SATISFACTION ? "conversation" : "turn";
            return "%s+%s-%s".formatted(basedOn, short_, HexFormat.of().formatHex(digest, 0, 4));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The model as a file; {@link #of} reads it. */
    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeUTF(target.wire());
            out.writeUTF(basedOn);
            out.writeDouble(low);
            out.writeDouble(high);
            out.writeUTF(gain.measure());
            out.writeDouble(gain.before());
            out.writeDouble(gain.after());
            out.writeDouble(gain.from());
            out.writeDouble(gain.to());
            out.writeInt(gain.labels());
            model.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is no adapted model, or one of a later format
     */
    public static ReadingModel of(byte[] file) {
        try (var in = new DataInputStream(new ByteArrayInputStream(file))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("The file is no adapted model.");
            }
            var target = Target.of(in.readUTF());
            var basedOn = in.readUTF();
            var low = in.readDouble();
            var high = in.readDouble();
            var gain = new Gain(
                    in.readUTF(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readInt());
            return new ReadingModel(target, basedOn, LinearModel.read(in), low, high, gain);
        } catch (IOException broken) {
            throw new IllegalArgumentException("The file is no adapted model, or only a part of one.", broken);
        }
    }
}
