package app.hearth.reading;

/**
 * How much better than before, by cross-validation.
 *
 * @param measure Spearman's ρ, macro-F1 of classes or of yes and no, or {@link #INFORMEDNESS}
 * @param before of the reader alone on the same labels; for categories of the centre's own, of always telling the
 *     commonest
 * @param after of the adapted reader, each label judged by a model that has not seen its conversation
 * @param from lower end of the 95 % interval of after − before, by bootstrap over conversations
 * @param to upper end
 * @param labels how many labels it was learned from
 */
public record Gain(String measure, double before, double after, double from, double to, int labels) {

    /** How much more is told right than by lot, which is 0. */
    public static final String INFORMEDNESS = "informedness";

    /** Whether the whole interval lies above nothing. */
    public boolean isProven() {
        return from > 0;
    }
}
