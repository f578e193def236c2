package app.hearth.reading;

/** Which emotions count as upset. */
final class Moods {

    private Moods() {}

    static boolean isUpset(Emotion emotion) {
        return switch (emotion) {
            case DISAPPOINTED, FRUSTRATED, ANGRY, ABUSIVE -> true;
            case NEUTRAL, PLEASED, CONFUSED, ANXIOUS -> false;
        };
    }
}
