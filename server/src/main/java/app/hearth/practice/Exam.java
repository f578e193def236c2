package app.hearth.practice;

import app.hearth.customer.exam.Reliability;
import app.hearth.customer.scenario.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Role-plays that everybody sits alike: customers with fixed seeds, in forms that are equally hard.
 *
 * @param reliability of scripted agents of known ability, measured when it was made
 */
record Exam(
        UUID id,
        String title,
        Language language,
        List<List<Station>> forms,
        Gate gate,
        Reliability reliability,
        UUID maker,
        String makerName,
        Instant madeAt,
        @Nullable Instant closedAt) {

    Exam {
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
     * What it takes to pass.
     *
     * @param satisfaction the least mean satisfaction, 0…1
     * @param score the least mean score by the card; null where it does not decide
     */
    record Gate(double satisfaction, @Nullable Double score) {

        boolean lets(double meanSatisfaction, @Nullable Double meanScore) {
            return meanSatisfaction >= satisfaction && (score == null || (meanScore != null && meanScore >= score));
        }
    }

    int length() {
        return forms.getFirst().size();
    }
}
