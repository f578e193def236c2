package app.hearth.reading;

import app.hearth.reading.linear.Grams;
import app.hearth.reading.linear.LinearModel;
import java.util.Optional;

/** Finds the words that weighed most with a model. */
final class Weighing {

    private Weighing() {}

    /** A stretch of a turn, {@code start < end}. */
    record Span(int start, int end) {}

    /**
     * The stretch whose grams speak most for an output: the largest sum of what each character brings, found in one
     * pass (Kadane). Where no gram speaks for it, the whole turn; nothing in an empty turn.
     *
     * @param output position of the output; negative where the judgement came from elsewhere
     */
    static Optional<Span> stretch(Words words, LinearModel model, int output) {
        var extent = words.extent();
        if (extent == null) {
            return Optional.empty();
        }
        var text = words.text();
        var brings = new double[text.length];
        if (output >= 0) {
            Grams.of(text, TurnFeatures.TURN, (key, start, end) -> {
                var share = model.weight(key, output) / (end - start);
                for (var i = start; i < end; i++) {
                    brings[i] += share;
                }
            });
        }
        var best = 0.0;
        var from = extent.start();
        var to = extent.end();
        var sum = 0.0;
        var start = 0;
        for (var i = 0; i < brings.length; i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += brings[i];
            if (sum > best) {
                best = sum;
                from = start;
                to = i + 1;
            }
        }
        while (from > 0 && isInWord(text, from)) {
            from--;
        }
        while (to < text.length && isInWord(text, to)) {
            to++;
        }
        return Optional.of(new Span(from, to));
    }

    /** Whether a boundary lies inside a word of letters. */
    private static boolean isInWord(char[] text, int boundary) {
        return isLatin(text[boundary]) && isLatin(text[boundary - 1]);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
