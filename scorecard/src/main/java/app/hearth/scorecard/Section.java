package app.hearth.scorecard;

import app.hearth.document.Bilingual;
import java.util.List;

/** Items of a scorecard that belong together; it weighs what they weigh. */
public record Section(String id, Bilingual name, List<Item> items) {

    public Section {
        items = List.copyOf(items);
    }

    /** The sum of the weights of its items. */
    public double weight() {
        return items.stream().mapToDouble(Item::weight).sum();
    }
}
