package app.hearth.customer.wording;

import app.hearth.customer.scenario.Language;
import java.util.List;

/**
 * Says in other words what a customer says. It must neither fail nor hold anybody up: where it cannot, the lines come
 * back as they were. Nothing of a role-play depends on it but the words shown.
 */
public interface Wording {

    /** Other words for these lines, or the lines. */
    List<String> rephrase(Request request);

    /** Nobody rephrases. */
    static Wording none() {
        return Request::lines;
    }

    /**
     * What to rephrase.
     *
     * @param lines as the customer says them
     * @param persona how that person talks
     * @param mood the mood in one word
     */
    record Request(List<String> lines, Language language, String persona, String mood) {

        public Request {
            lines = List.copyOf(lines);
        }
    }
}
