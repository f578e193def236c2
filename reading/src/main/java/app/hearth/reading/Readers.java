package app.hearth.reading;

/** The readers there are. */
public final class Readers {

    private static final String RULES = "1.0.0";
    private static final String TRAINED = "2.4.0";

    private Readers() {}

    /** The reader Hearth reads with: lexicons, rules and the models learned on top of them, for Chinese and English. */
    public static Reader standard() {
        return with(Models.shipped());
    }

    /** Rules and lexicons alone: the first reader, kept to measure the others against. */
    public static Reader byRules() {
        return new RuleReader(RULES, null);
    }

    /** The standard reader with other models, such as those just learned. */
    public static Reader with(Models models) {
        return new RuleReader(TRAINED, new TrainedTurns(models));
    }

    /**
     * The standard reader with what a centre's own people taught it.
     *
     * @throws IllegalArgumentException if the model was learned with another version of the reader
     */
    public static Reader with(ReadingModel model) {
        var base = standard();
        if (!base.version().equals(model.basedOn())) {
            throw new IllegalArgumentException("The model was learned with reader %s, and this is %s; adapt again."
                    .formatted(model.basedOn(), base.version()));
        }
        return new AdaptedReader(base, model);
    }
}
