package app.hearth.signals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A version of the reader that has read conversations, or can.
 *
 * @param basedOn the version that was adapted; null for a standard reader
 * @param activatedAt when it last became the active one; null where it never was
 * @param comparison what changed against what was shown; null until it has re-read something
 */
record ReaderVersion(
        String version,
        Kind kind,
        @Nullable String basedOn,
        State state,
        Instant madeAt,
        @Nullable Instant activatedAt,
        @Nullable Comparison comparison) {

    /** Where a reader comes from. */
    enum Kind {
        /** Part of a version of the program. */
        STANDARD,
        /** Made by the centre from its own labels, and brought as a file. */
        ADAPTED;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much of the store it has read, and whether it is the one in use. */
    enum State {
        /** It has no readings. */
        UNREAD,
        /** Some conversations have a reading by it. */
        PARTLY,
        /** It has read the whole store; what came since is read when it is activated. */
        READ,
        /** Its readings are shown, scored and listed; exactly one version is active. */
        ACTIVE;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
