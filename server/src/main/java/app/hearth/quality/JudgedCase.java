package app.hearth.quality;

import java.util.List;
import java.util.UUID;

/**
 * A conversation as far as it matters for choosing it as a case to talk about.
 *
 * @param unsure on how many items the machine could not decide
 * @param leastSure how sure it was of the verdict that it was least sure of, 0…1
 * @param failed the items that were not met
 */
public record JudgedCase(UUID conversation, int unsure, double leastSure, List<String> failed) {

    public JudgedCase {
        failed = List.copyOf(failed);
    }
}
