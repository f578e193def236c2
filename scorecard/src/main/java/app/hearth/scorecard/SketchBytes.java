package app.hearth.scorecard;

import app.hearth.transcript.Speaker;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Sketch} is kept: numbers of one byte or a few, and of the scores only those above zero. The order of
 * speakers, behaviours, emotions and flags is part of the form; a change of it needs a new number for the form.
 */
final class SketchBytes {

    private static final int FORM = 1;
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;
    private static final int TIMED = 8;
    private static final List<Speaker> SPEAKERS = List.of(Speaker.values());

    private final byte[] bytes;
    private int at;

    SketchBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] write(Sketch sketch) {
        var out = new ByteArrayOutputStream();
        out.write(FORM);
        var speakers = sketch.speakers();
        write(out, speakers.length);
        write(out, Math.round(sketch.resolved() * Sketch.THOUSAND));
        writeIfAny(out, sketch.listening());
        writeIfAny(out, sketch.warmth());
        var before = 0L;
        for (var turn = 0; turn < speakers.length; turn++) {
            var millis = sketch.millis(turn);
            out.write(SPEAKERS.indexOf(speakers[turn]) + (millis == null ? 0 : TIMED));
            if (millis != null) {
                write(out, zigzag(millis - before));
                before = millis;
            }
            write(out, sketch.words(turn));
            writeScores(out, sketch, turn);
        }
        return out.toByteArray();
    }

    private static void writeScores(ByteArrayOutputStream out, Sketch sketch, int turn) {
        var mask = 0L;
        for (var place = 0; place < Sketch.WIDTH; place++) {
            mask |= sketch.score(turn, place) > 0 ? 1L << place : 0;
        }
        write(out, mask);
        for (var place = 0; place < Sketch.WIDTH; place++) {
            if (sketch.score(turn, place) > 0) {
                write(out, sketch.score(turn, place));
            }
        }
    }

    Sketch read() {
        try {
            return readWhole();
        } catch (IndexOutOfBoundsException tooShort) {
            throw new IllegalArgumentException("%d bytes are no sketch".formatted(bytes.length), tooShort);
        }
    }

    private Sketch readWhole() {
        if (bytes[at++] != FORM) {
            throw new IllegalArgumentException("A sketch in form %d".formatted(bytes[0]));
        }
        var size = (int) next();
        if (size > bytes.length) {
            throw new IllegalArgumentException("A sketch of %d turns in %d bytes".formatted(size, bytes.length));
        }
        var resolved = next() / Sketch.THOUSAND;
        var listening = nextIfAny();
        var warmth = nextIfAny();
        var speakers = new Speaker[size];
        var millis = new @Nullable Long[size];
        var words = new int[size];
        var scores = new short[size * Sketch.WIDTH];
        var before = 0L;
        for (var turn = 0; turn < size; turn++) {
            var head = bytes[at++];
            speakers[turn] = SPEAKERS.get(head & (TIMED - 1));
            if ((head & TIMED) != 0) {
                before += unzigzag(next());
                millis[turn] = before;
            }
            words[turn] = (int) next();
            var mask = next();
            for (var place = 0; place < Sketch.WIDTH; place++) {
                if ((mask >>> place & 1) != 0) {
                    scores[turn * Sketch.WIDTH + place] = (short) next();
                }
            }
        }
        return new Sketch(speakers, millis, words, scores, resolved, listening, warmth);
    }

    static void write(ByteArrayOutputStream out, long number) {
        var left = number;
        while (left > LOW_BITS || left < 0) {
            out.write((int) (left & LOW_BITS) | MORE);
            left >>>= 7;
        }
        out.write((int) left);
    }

    private static void writeIfAny(ByteArrayOutputStream out, @Nullable Double share) {
        write(out, share == null ? 0 : 1 + Math.round(share * Sketch.THOUSAND));
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    long next() {
        var number = 0L;
        for (var shift = 0; ; shift += 7) {
            var one = bytes[at++];
            number |= (long) (one & LOW_BITS) << shift;
            if (one >= 0) {
                return number;
            }
        }
    }

    private @Nullable Double nextIfAny() {
        var number = next();
        return number == 0 ? null : (Double) ((number - 1) / Sketch.THOUSAND);
    }

    private static long zigzag(long number) {
        return number << 1 ^ number >> 63;
    }

    private static long unzigzag(long number) {
        return number >>> 1 ^ -(number & 1);
    }
}
