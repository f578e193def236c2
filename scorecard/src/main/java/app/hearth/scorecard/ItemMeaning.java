package app.hearth.scorecard;

import app.hearth.document.Faults;
import app.hearth.scorecard.CardText.WrittenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How well an item's examples of what it looks for do.
 *
 * @param item its id
 * @param line where it begins in the document, from 1
 * @param fits by language
 */
public record ItemMeaning(String item, int line, List<MeaningFit> fits) {

    public ItemMeaning {
        fits = List.copyOf(fits);
    }

    /** Those of all items of a card; examples that tell nothing are a fault. */
    static List<ItemMeaning> of(Scorecard card, String document, Faults faults) {
        if (card.meanings().isEmpty()) {
            return List.of();
        }
        var lines = new CardText(document)
                .items().stream().collect(Collectors.toMap(WrittenItem::id, WrittenItem::line, Math::min));
        var all = new ArrayList<ItemMeaning>();
        for (var item : card.items()) {
            for (var meaning : item.meanings()) {
                var fits = MeaningScale.of(meaning).fits(card.certainty());
                var line = lines.getOrDefault(item.id(), 1);
                all.add(new ItemMeaning(item.id(), line, fits));
                fits.stream().filter(fit -> !fit.isUsable()).forEach(fit -> tell(faults, line, item, fit));
            }
        }
        return all;
    }

    private static void tell(Faults faults, int line, Item item, MeaningFit fit) {
        faults.add(
                line,
                "“%s”的示例（%s）与其他说法分不开（精确率 %.2f，召回率 %.2f）：请换用彼此更接近的示例，或多给几条。",
                "The examples of '%s' in '%s' cannot be told from other sentences (precision %.2f, recall %.2f): give"
                        + " examples that are closer to each other, or more of them.",
                item.id(),
                fit.language(),
                fit.precision(),
                fit.recall());
    }
}
