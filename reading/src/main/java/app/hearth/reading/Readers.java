package app.hearth.reading;

/** The readers there are. */
public final class Readers {

    private Readers() {}

    /** The reader Hearth reads with: by rules and lexicons, for Chinese and English. */
    public static Reader standard() {
        return new RuleReader();
    }
}
