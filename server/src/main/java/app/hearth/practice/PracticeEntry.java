package app.hearth.practice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of somebody's practice log.
 *
 * @param name of the account, as it was then
 * @param reference the room or session it tells of
 * @param trainer who may see it beside its owner; null where nobody may
 * @param summary a JSON object, as its kind has it
 */
record PracticeEntry(
        UUID id,
        UUID account,
        String name,
        @Nullable UUID person,
        Kind kind,
        String title,
        Instant at,
        UUID reference,
        @Nullable UUID trainer,
        String summary) {

    /** What was practised. */
    enum Kind {
        /** Answered on the stage. */
        STAGE("stage"),
        /** Was there while somebody else was on the stage. */
        STAGE_WATCHED("stage-watched"),
        /** Talked to a simulated customer. */
        TRAINING("training"),
        /** Sat an exam. */
        EXAM("exam");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        @JsonValue
        String wire() {
            return wire;
        }
    }

    /**
     * The same practice of the same account is the same entry, however often it is written.
     *
     * @param number which of the practices under one reference it is
     */
    static PracticeEntry of(
            UUID account,
            String name,
            @Nullable UUID person,
            Kind kind,
            String title,
            Instant at,
            UUID reference,
            int number,
            @Nullable UUID trainer,
            String summary) {
        var key = "%s:%s:%s:%d".formatted(account, kind.wire(), reference, number);
        var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return new PracticeEntry(id, account, name, person, kind, title, at, reference, trainer, summary);
    }
}
