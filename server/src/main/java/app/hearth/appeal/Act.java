package app.hearth.appeal;

import app.hearth.appeal.Decision.Outcome;
import org.jspecify.annotations.Nullable;

/** What somebody may want to do about an appeal. */
sealed interface Act {

    /**
     * Decide it, in whichever instance it is.
     *
     * @param third the value where the outcome is a third one; null else
     */
    record Decide(Outcome outcome, @Nullable ItemValue third, String reason) implements Act {}

    /** Take it to the second and final instance. */
    record GoOn(String reason) implements Act {}

    /** Be content with what the first instance decided. */
    record BeContent() implements Act {}

    /** Take it back. */
    record Withdraw() implements Act {}
}
