package app.hearth.practice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a room is. */
enum StagePhase {
    /** People come in; the trainer chooses the card and the mystery guest. */
    OPEN,
    /** The draw is announced, or its outcome is shown and the one drawn has not said yes yet. */
    DRAWING,
    PLAYING,
    PAUSED,
    /** The round is over and is talked about. */
    DEBRIEF,
    CLOSED;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
