package app.hearth.scorecard;

import app.hearth.scorecard.CardText.WrittenItem;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two versions of a card, item by item.
 *
 * @param head what is different in what the card says of itself
 * @param items the items that are different, in the order of the later version, those that are gone last
 */
public record CardChanges(List<PartChange> head, List<ItemChange> items) {

    /** What happened to an item. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** It says the same in another section. */
        MOVED;

        /** The name on the wire. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing that is different.
     *
     * @param before as it was written; null where it was not there
     * @param after as it is written; null where it is gone
     */
    public record PartChange(
            String key, @Nullable String before, @Nullable String after) {}

    /**
     * What is different about an item.
     *
     * @param section the section it is in now, or was in
     */
    public record ItemChange(String section, String item, Kind kind, List<PartChange> changes) {}

    public CardChanges {
        head = List.copyOf(head);
        items = List.copyOf(items);
    }

    /** The way from one document to the next; both can be read without a fault. */
    public static CardChanges between(String before, String after) {
        var old = new CardText(before);
        var now = new CardText(after);
        var items = new ArrayList<ItemChange>();
        var byId = old.items().stream()
                .collect(Collectors.toMap(
                        WrittenItem::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        for (var item : now.items()) {
            var was = byId.remove(item.id());
            var changes = changes(was == null ? Map.of() : was.parts(), item.parts());
            if (was == null) {
                items.add(new ItemChange(item.section(), item.id(), Kind.ADDED, changes));
            } else if (!changes.isEmpty()) {
                items.add(new ItemChange(item.section(), item.id(), Kind.CHANGED, changes));
            } else if (!was.section().equals(item.section())) {
                items.add(new ItemChange(item.section(), item.id(), Kind.MOVED, List.of()));
            }
        }
        byId.values()
                .forEach(gone -> items.add(
                        new ItemChange(gone.section(), gone.id(), Kind.REMOVED, changes(gone.parts(), Map.of()))));
        return new CardChanges(changes(old.head(), now.head()), items);
    }

    private static List<PartChange> changes(Map<String, String> before, Map<String, String> after) {
        var keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> new PartChange(key, before.get(key), after.get(key)))
                .toList();
    }
}
