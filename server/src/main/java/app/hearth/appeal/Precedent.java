package app.hearth.appeal;

import app.hearth.appeal.Decision.Outcome;
import app.hearth.scorecard.Verdict;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decided appeal as others may learn from it: masked, and without whose it was.
 *
 * @param original the verdict that was questioned
 * @param verdict what it came to
 * @param wording what was decided and why
 */
record Precedent(
        UUID id,
        String scorecard,
        int version,
        String item,
        Outcome outcome,
        Verdict original,
        Verdict verdict,
        String quote,
        String wording,
        State state,
        int revision,
        Instant madeAt,
        @Nullable Instant publishedAt) {

    /** Who sees it. */
    enum State {
        /** Only reviewers and managers, who put its words right. */
        DRAFT,
        /** Everybody. */
        PUBLISHED,
        /** Nobody learns from this one. */
        DROPPED;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
