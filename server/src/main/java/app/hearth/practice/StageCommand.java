package app.hearth.practice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to do something. Which of the parts an act needs, {@link StageDirecting} says.
 *
 * @param id made by the client: the same id again is the same act, done once
 * @param text what is said, suggested, noted or felt
 * @param member whom it is about
 * @param turn which turn it is about
 * @param value the mood 0–10, or minutes
 * @param choice one of a few words, or the id of a suggestion or of a card
 */
record StageCommand(
        UUID id,
        StageAct act,
        @Nullable String text,
        @Nullable UUID member,
        @Nullable Integer turn,
        @Nullable Integer value,
        @Nullable String choice) {

    StageCommand saying(String other) {
        return new StageCommand(id, act, other, member, turn, value, choice);
    }
}
