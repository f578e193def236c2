package app.hearth.practice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody is in a room. The trainer may be the mystery guest too; everybody else is one thing at a time. */
enum StageRole {
    TRAINER,
    /** Plays the customer. */
    GUEST,
    /** Answers as the agent in this round. */
    DRAWN,
    WATCHER;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
