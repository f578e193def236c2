package app.hearth.practice;

import app.hearth.customer.Setting;
import app.hearth.customer.scenario.Language;
import app.hearth.kernel.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trainee with a simulated customer.
 *
 * @param name of the account, as it was then
 * @param timed whether the customer notices how long an answer takes
 * @param retryOf the sitting whose first turns it shares
 * @param kept how many turns it shares
 * @param attempt the attempt at an exam it belongs to; null in training
 * @param touchedAt when the customer last spoke
 * @param ending null while it goes on
 * @param sharedAt since when trainers may read it; null while it is the trainee's alone
 * @param erasedAt since when its words are gone
 */
record TrainingSitting(
        UUID id,
        UUID account,
        String name,
        @Nullable UUID person,
        String scenario,
        int version,
        String persona,
        Language language,
        long seed,
        boolean moodShown,
        boolean timed,
        @Nullable UUID retryOf,
        int kept,
        @Nullable UUID attempt,
        int hints,
        List<String> opening,
        Instant begunAt,
        Instant touchedAt,
        @Nullable Instant overAt,
        @Nullable TrainingEnding ending,
        @Nullable TrainingResult result,
        @Nullable Instant sharedAt,
        @Nullable Instant erasedAt) {

    TrainingSitting {
        opening = List.copyOf(opening);
    }

    boolean isOver() {
        return overAt != null;
    }

    boolean isExam() {
        return attempt != null;
    }

    /** One with a new customer. */
    static TrainingSitting begun(
            Caller caller,
            UUID id,
            Setting setting,
            boolean moodShown,
            boolean timed,
            @Nullable UUID attempt,
            List<String> opening,
            Instant now) {
        return new TrainingSitting(
                id,
                caller.account(),
                caller.name(),
                caller.person(),
                setting.scenario().id(),
                setting.scenario().version(),
                setting.persona().id(),
                setting.language(),
                setting.seed(),
                moodShown,
                timed,
                null,
                0,
                attempt,
                0,
                opening,
                now,
                now,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same customer once more, with the first turns of this one. */
    TrainingSitting again(UUID fresh, int turns, Instant now) {
        return new TrainingSitting(
                fresh, account, name, person, scenario, version, persona, language, seed, moodShown, timed, id, turns,
                null, 0, opening, now, now, null, null, null, null, null);
    }
}
