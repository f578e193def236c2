package app.hearth.scorecard;

import app.hearth.document.Bilingual;
import app.hearth.document.DocumentFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of looking at a document that may be a scorecard.
 *
 * @param card null where it cannot be read as one
 * @param faults why it cannot be read, each with its line
 * @param meanings how well the examples of what items look for can be told from other sentences
 * @param examples how the card's own examples came out, in their order
 */
public record CheckedCard(
        @Nullable Scorecard card,
        List<DocumentFault> faults,
        List<ItemMeaning> meanings,
        List<ExampleOutcome> examples) {

    public CheckedCard {
        faults = List.copyOf(faults);
        meanings = List.copyOf(meanings);
        examples = List.copyOf(examples);
    }

    /** Whether it can be read and all of its examples come out as expected. */
    public boolean isGood() {
        return card != null && faults.isEmpty() && examples.stream().allMatch(ExampleOutcome::passed);
    }

    /** The card, where it {@linkplain #isGood() is good}. */
    public Scorecard orThrow() {
        if (card == null || !faults.isEmpty()) {
            throw new FaultyScorecard(FaultyScorecard.Kind.FAULTY, faults);
        }
        if (!isGood()) {
            throw new FaultyScorecard(
                    FaultyScorecard.Kind.EXAMPLES,
                    examples.stream()
                            .flatMap(outcome -> outcome.differences().stream())
                            .map(difference -> new DocumentFault(0, difference))
                            .toList());
        }
        return card;
    }

    /**
     * How one example came out.
     *
     * @param line where the example stands in the document, from 1
     * @param differences what came out otherwise, in sentences
     */
    public record ExampleOutcome(String name, int line, List<Bilingual> differences) {

        public ExampleOutcome {
            differences = List.copyOf(differences);
        }

        /** Whether everything is as expected. */
        public boolean passed() {
            return differences.isEmpty();
        }
    }
}
