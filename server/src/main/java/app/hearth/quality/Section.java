package app.hearth.quality;

import java.util.List;

/** Items of a scorecard that belong together; it weighs what they weigh. */
record Section(String id, Bilingual name, List<Item> items) {

    Section {
        items = List.copyOf(items);
    }

    double weight() {
        return items.stream().mapToDouble(Item::weight).sum();
    }
}
