package app.hearth.reading.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Several linear functions of the same features, each with one byte a weight. What a key weighs for all of them lies
 * together in memory, so that one look finds it. Immutable and thread-safe.
 */
public final class LinearModel {

    private static final int EMPTY = -1;
    private static final int STEPS = 127;
    private static final int MOST_KEYS = 1 << 24;
    private static final int MOST_WEIGHTS = 1 << 28;

    private final List<String> outputs;
    private final float[] bias;
    private final float[] scale;
    private final int[] keys;
    private final byte[] weights;
    private final int[] slots;
    private final int[] rows;
    private final int mask;

    private LinearModel(List<String> outputs, float[] bias, float[] scale, int[] keys, byte[] weights) {
        this.outputs = List.copyOf(outputs);
        this.bias = bias;
        this.scale = scale;
        this.keys = keys;
        this.weights = weights;
        var room = Integer.highestOneBit(Math.max(8, keys.length * 2)) * 2;
        slots = new int[room];
        rows = new int[room];
        mask = room - 1;
        Arrays.fill(rows, EMPTY);
        for (var row = 0; row < keys.length; row++) {
            var slot = keys[row] & mask;
            while (rows[slot] != EMPTY) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = keys[row];
            rows[slot] = row;
        }
    }

    /**
     * Makes a model of weights as they were learned.
     *
     * @param keys n different keys in ascending order
     * @param learned [n][outputs]; rows that round to nothing are left out
     */
    public static LinearModel of(List<String> outputs, float[] bias, int[] keys, float[][] learned) {
        var width = outputs.size();
        var scale = new float[width];
        for (var row : learned) {
            for (var j = 0; j < width; j++) {
                scale[j] = Math.max(scale[j], Math.abs(row[j]) / STEPS);
            }
        }
        var kept = new int[keys.length];
        var weights = new byte[keys.length * width];
        var count = 0;
        for (var i = 0; i < keys.length; i++) {
            var some = false;
            for (var j = 0; j < width; j++) {
                var step = scale[j] == 0 ? 0 : Math.round(learned[i][j] / scale[j]);
                weights[count * width + j] = (byte) step;
                some |= step != 0;
            }
            if (some) {
                kept[count++] = keys[i];
            }
        }
        return new LinearModel(
                outputs, bias.clone(), scale, Arrays.copyOf(kept, count), Arrays.copyOf(weights, count * width));
    }

    /** The same model with something added to the value of each output. */
    public LinearModel shifted(double[] by) {
        var shifted = bias.clone();
        for (var j = 0; j < shifted.length; j++) {
            shifted[j] += (float) by[j];
        }
        return new LinearModel(outputs, shifted, scale, keys, weights);
    }

    /** The same model with one output multiplied by a factor above 0. */
    public LinearModel scaled(int output, double factor) {
        var scaledBias = bias.clone();
        var scaledSteps = scale.clone();
        scaledBias[output] *= (float) factor;
        scaledSteps[output] *= (float) factor;
        return new LinearModel(outputs, scaledBias, scaledSteps, keys, weights);
    }

    /** What the outputs are called, in their order. */
    public List<String> outputs() {
        return outputs;
    }

    /**
     * The position of an output.
     *
     * @throws IllegalArgumentException if the model has none of that name
     */
    public int output(String name) {
        var position = outputs.indexOf(name);
        if (position < 0) {
            throw new IllegalArgumentException("The model tells no " + name + ", but " + outputs + ".");
        }
        return position;
    }

    /** How many keys weigh something. */
    public int size() {
        return keys.length;
    }

    /** The value of each output: bias plus the weighted sum. */
    public double[] score(Features features) {
        var width = outputs.size();
        var sums = new double[width];
        for (var i = 0; i < features.size(); i++) {
            var row = row(features.key(i));
            if (row != EMPTY) {
                var value = features.value(i);
                for (int j = 0, at = row * width; j < width; j++, at++) {
                    sums[j] += value * weights[at];
                }
            }
        }
        for (var j = 0; j < width; j++) {
            sums[j] = sums[j] * scale[j] + bias[j];
        }
        return sums;
    }

    /** What one key weighs for one output; 0 for a key not known. */
    public double weight(int key, int output) {
        var row = row(key);
        return row == EMPTY ? 0 : weights[row * outputs.size() + output] * (double) scale[output];
    }

    /** Writes the model; {@link #read} reads it. */
    public void write(DataOutputStream out) throws IOException {
        out.writeShort(outputs.size());
        for (var j = 0; j < outputs.size(); j++) {
            out.writeUTF(outputs.get(j));
            out.writeFloat(bias[j]);
            out.writeFloat(scale[j]);
        }
        out.writeInt(keys.length);
        for (var key : keys) {
            out.writeInt(key);
        }
        out.write(weights);
    }

    /** Reads what {@link #write} wrote. */
    public static LinearModel read(DataInputStream in) throws IOException {
        var width = in.readUnsignedShort();
        var outputs = new String[width];
        var bias = new float[width];
        var scale = new float[width];
        for (var j = 0; j < width; j++) {
            outputs[j] = in.readUTF();
            bias[j] = in.readFloat();
            scale[j] = in.readFloat();
        }
        var count = in.readInt();
        if (width == 0 || count < 0 || count > MOST_KEYS || (long) count * width > MOST_WEIGHTS) {
            throw new IOException("A model of %d outputs and %d keys cannot be.".formatted(width, count));
        }
        var raw = in.readNBytes(4 * count);
        var weights = in.readNBytes(count * width);
        if (raw.length != 4 * count || weights.length != count * width) {
            throw new IOException("The model ends too early.");
        }
        var keys = new int[count];
        ByteBuffer.wrap(raw).asIntBuffer().get(keys);
        return new LinearModel(List.of(outputs), bias, scale, keys, weights);
    }

    private int row(int key) {
        var slot = key & mask;
        while (rows[slot] != EMPTY) {
            if (slots[slot] == key) {
                return rows[slot];
            }
            slot = (slot + 1) & mask;
        }
        return EMPTY;
    }
}
