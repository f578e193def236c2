package app.hearth.scorecard;

import app.hearth.scorecard.CardText.WrittenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                fits.stream().filter(fit -> !fit.isUsable()).forEach(fit -> faults.add(line, reason(item, fit)));
            }
        }
        return all;
    }

    private static String reason(Item item, MeaningFit fit) {
        return String.format(
                Locale.ROOT,
                "The examples of '%s' in '%s' cannot be told from other sentences (precision %.2f, recall %.2f): give"
                        + " examples that are closer to each other, or more of them.",
                item.id(),
                fit.language(),
                fit.precision(),
                fit.recall());
    }
}
