package app.hearth.scorecard;

import app.hearth.document.Bilingual;
import app.hearth.scorecard.SheetRows.SheetItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the items of a sheet as the document of a card, for people to go on writing. */
final class SheetDocument {

    private static final String HUMAN = "human";

    private final StringBuilder out = new StringBuilder();
    private int sections;
    private int items;

    private SheetDocument() {}

    static String write(String id, Bilingual name, List<SheetItem> items) {
        return new SheetDocument().card(id, name, items);
    }

    private String card(String id, Bilingual name, List<SheetItem> all) {
        line("card: " + id);
        line("version: 1");
        line("name: " + both(name.zh(), name.en()));
        line("about: " + both(name.zh(), name.en()));
        line("sections:");
        String last = null;
        for (var item : all) {
            if (!item.section().equals(last)) {
                last = item.section();
                line("  - id: section-" + ++sections);
                line("    name: " + both(last, last));
                line("    items:");
            }
            item(item);
        }
        return out.toString();
    }

    private void item(SheetItem item) {
        line("      - id: item-" + ++items);
        line("        name: " + both(item.name(), item.name()));
        line("        definition: " + both(item.definition(), item.definition()));
        line("        weight: "
                + BigDecimal.valueOf(item.weight()).stripTrailingZeros().toPlainString());
        if (item.critical() != null) {
            line("        critical: " + item.critical());
        }
        var detect = detect(item);
        if (item.advisory() && !detect.equals(HUMAN)) {
            line("        advisory: true");
        }
        line("        detect: " + detect);
        if (!item.pass().isEmpty()) {
            line("        pass: " + both(item.pass(), item.pass()));
        }
        if (!item.fail().isEmpty()) {
            line("        fail: " + both(item.fail(), item.fail()));
        }
    }

    /** What a sheet only describes stays with people; what it spells out in words a machine can look for. */
    private static String detect(SheetItem item) {
        var says = "{says: %s, by: agent}".formatted(list(item.phrases()));
        var forbids = "{not: {says: %s, by: agent}}".formatted(list(item.forbidden()));
        if (item.phrases().isEmpty()) {
            return item.forbidden().isEmpty() ? HUMAN : forbids;
        }
        return item.forbidden().isEmpty() ? says : "{all: [%s, %s]}".formatted(says, forbids);
    }

    private static String list(List<String> phrases) {
        return phrases.stream().map(SheetDocument::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String both(String zh, String en) {
        return "{zh: %s, en: %s}".formatted(quoted(zh), quoted(en));
    }

    private static String quoted(String text) {
        var plain = text.replaceAll("\\s+", " ").replaceAll("[\\p{Cntrl}\\x{FFFE}\\x{FFFF}]", "");
        return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
