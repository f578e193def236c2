package app.hearth.reading.linear;

import java.util.Arrays;

/**
 * What a linear model sees of one text: keys with values. Grams count once however often they occur and together have
 * the length 1, so that long texts weigh no more than short ones; facts keep the value they come with.
 */
public final class Features {

    private static final int SEED = 0x9E3779B9;

    private int[] grams = new int[128];
    private int gramCount;
    private int[] facts = new int[32];
    private float[] values = new float[32];
    private int factCount;
    private boolean distinct = true;

    /** Takes in a gram by its hash. */
    public void gram(int key) {
        if (gramCount == grams.length) {
            grams = Arrays.copyOf(grams, 2 * gramCount);
        }
        grams[gramCount++] = key;
        distinct = false;
    }

    /** Takes in a fact; a fact named twice counts with the sum of its values. */
    public void fact(String name, double value) {
        if (value == 0) {
            return;
        }
        if (factCount == facts.length) {
            facts = Arrays.copyOf(facts, 2 * factCount);
            values = Arrays.copyOf(values, 2 * factCount);
        }
        facts[factCount] = hash(name);
        values[factCount++] = (float) value;
    }

    /** How many entries there are, grams first. */
    public int size() {
        settle();
        return gramCount + factCount;
    }

    /** The key of an entry. */
    public int key(int index) {
        settle();
        return index < gramCount ? grams[index] : facts[index - gramCount];
    }

    /** The value of an entry. */
    public float value(int index) {
        settle();
        return index < gramCount ? gramValue() : values[index - gramCount];
    }

    /** What one gram counts: 1 / √(number of different grams). */
    public float gramValue() {
        settle();
        return gramCount == 0 ? 0 : (float) (1 / Math.sqrt(gramCount));
    }

    /** The hash of a name or a piece of text, the same on every machine. */
    public static int hash(CharSequence text) {
        var hash = SEED;
        for (var i = 0; i < text.length(); i++) {
            hash = next(hash, text.charAt(i));
        }
        return finish(hash);
    }

    static int next(int hash, char c) {
        return (hash ^ c) * 0x01000193;
    }

    static int finish(int hash) {
        var h = hash;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
    }

    static int start(int salt) {
        return SEED ^ (salt * 0x27D4EB2F);
    }

    private void settle() {
        if (distinct) {
            return;
        }
        Arrays.sort(grams, 0, gramCount);
        var kept = 0;
        for (var i = 0; i < gramCount; i++) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                grams[kept++] = grams[i];
            }
        }
        gramCount = kept;
        distinct = true;
    }
}
