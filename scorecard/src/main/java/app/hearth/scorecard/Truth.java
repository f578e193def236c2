package app.hearth.scorecard;

/** What can be said of a condition in one conversation. */
enum Truth {
    YES,
    NO,
    /** The signals are neither strong nor weak enough to say. */
    UNSURE,
    /** There was no occasion for it. */
    MOOT;

    Truth negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNSURE, MOOT -> this;
        };
    }
}
