package app.hearth.appeal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says about the card: a case that it should judge otherwise.
 *
 * @param example the case, masked, as a test of the card in YAML
 * @param note why it was taken up or declined
 */
record RubricChange(
        UUID id,
        UUID appeal,
        String scorecard,
        int version,
        String item,
        String example,
        State state,
        @Nullable String note,
        Instant openedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What became of it. */
    enum State {
        OPEN,
        TAKEN,
        DECLINED;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
