package app.hearth.reading;

import app.hearth.transcript.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds written answers that came faster than the best can read what was asked and type what was answered, counted from
 * the first word of the customer's that they answer.
 */
final class AnswerTimes {

    /** Chinese characters a second; three letters weigh as much as one. Nobody in a shift is faster than that. */
    private static final double TYPED = 4;

    private static final double READ = 15;
    private static final int SHORTEST = 8;

    /** Sources tell whole seconds, so that up to one is lost. */
    private static final double LOST = 1;

    private static final int MINUTE = 60;

    private final boolean written;
    private final List<Integer> tooFast = new ArrayList<>();
    private @Nullable Instant asked;
    private @Nullable Instant first;
    private boolean answering = true;
    private boolean measured;
    private boolean fine;
    private boolean moved;
    private double needed;

    AnswerTimes(boolean written) {
        this.written = written;
    }

    void customer(Turn turn, Words words) {
        look(turn.at());
        if (answering) {
            answering = false;
            asked = turn.at();
            needed = 0;
        }
        needed += words.size() / READ;
    }

    void agent(Turn turn, Words words, int position, boolean courtesy) {
        look(turn.at());
        answering = true;
        if (asked == null || turn.at() == null || turn.at().isBefore(asked)) {
            return;
        }
        measured = true;
        if (!courtesy) {
            needed += words.size() / TYPED;
            var taken = Duration.between(asked, turn.at()).toMillis() / 1000.0;
            if (words.size() >= SHORTEST && taken + LOST < needed) {
                tooFast.add(position);
            }
        }
    }

    /** The turns; null where nobody can tell: no times, times to the minute or all the same, or spoken words. */
    @Nullable
    List<Integer> tooFast() {
        return written && measured && fine && moved ? List.copyOf(tooFast) : null;
    }

    private void look(@Nullable Instant at) {
        if (at != null) {
            first = first == null ? at : first;
            moved |= !at.equals(first);
            fine |= at.getEpochSecond() % MINUTE != 0 || at.getNano() != 0;
        }
    }
}
