package app.hearth.practice;

import app.hearth.customer.exam.Reliability;
import app.hearth.customer.scenario.Language;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Role-plays that everybody sits alike: customers with fixed seeds, in forms that are equally hard.
 *
 * @param teams whom it is for; empty for the whole centre
 * @param measured with scripted agents of known ability, when it was made
 */
record Exam(
        UUID id,
        String title,
        Language language,
        Set<UUID> teams,
        List<List<Station>> forms,
        ExamGate gate,
        Measured measured,
        UUID maker,
        String makerName,
        Instant madeAt,
        @Nullable Instant closedAt) {

    Exam {
        teams = Set.copyOf(teams);
        forms = forms.stream().map(List::copyOf).toList();
    }

    /**
     * One customer of a form.
     *
     * @param seed as text, for a browser would round the number
     * @param ease the mean satisfaction that scripted agents of all abilities reach
     */
    record Station(String scenario, int version, String persona, String seed, double ease) {}

    /**
     * How far the exam tells scripted agents apart.
     *
     * @param lower of the reliability of the mean over a form, with 95 %; null where it cannot be told
     * @param upper likewise
     */
    record Measured(
            Reliability variances,
            @Nullable Double lower,
            @Nullable Double upper) {}

    int length() {
        return forms.getFirst().size();
    }
}
