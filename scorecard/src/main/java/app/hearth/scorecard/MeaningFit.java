package app.hearth.scorecard;

import java.util.List;

/**
 * How well examples of one language tell what they mean from other sentences. Each example is judged by the others, as
 * if it had not been given; so are the counter-examples and the ordinary sentences that come with Hearth.
 *
 * @param language "zh" or "en"
 * @param examples how many sentences say it
 * @param others how many do not
 * @param leftOut ordinary sentences that are as close to an example as these are to each other, and count as neither
 * @param threshold from this nearness on a sentence counts as saying it
 * @param precision of the sentences that count as saying it, the share that does; 0 where none counts
 * @param recall of the examples, the share that counts as saying it
 * @param confused what was taken for something else, or left undecided
 */
public record MeaningFit(
        String language,
        int examples,
        int others,
        List<String> leftOut,
        double threshold,
        double precision,
        double recall,
        List<Confused> confused) {

    private static final double ENOUGH = 0.5;

    /**
     * A sentence that was not taken for what it is.
     *
     * @param says whether it is an example of what is meant
     * @param probability how probable it looked, 0…1, that it says it
     */
    public record Confused(String text, boolean says, double probability) {}

    public MeaningFit {
        leftOut = List.copyOf(leftOut);
        confused = List.copyOf(confused);
    }

    /** Whether more is told right than wrong. */
    public boolean isUsable() {
        return precision >= ENOUGH && recall >= ENOUGH;
    }
}
