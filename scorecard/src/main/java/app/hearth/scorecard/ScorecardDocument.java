package app.hearth.scorecard;

import app.hearth.document.DocumentMap;
import app.hearth.document.DocumentTree;
import app.hearth.document.DocumentValue;
import app.hearth.document.Faults;
import app.hearth.scorecard.CheckedCard.ExampleOutcome;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a scorecard from its YAML document. docs/scorecards.md tells how a card is written. */
public final class ScorecardDocument {

    private static final int MOST_CHARACTERS = 2_000_000;

    private ScorecardDocument() {}

    /**
     * The card of a document whose own examples come out as expected.
     *
     * @throws FaultyScorecard with each fault and its line, or with each example that comes out otherwise
     */
    public static Scorecard read(String document) {
        return check(document).orThrow();
    }

    /** What there is to say about a document, good or bad. */
    public static CheckedCard check(String document) {
        var faults = new Faults();
        var card = readTree(document, faults);
        if (card == null || !faults.isEmpty()) {
            return new CheckedCard(null, faults.all(), List.of(), List.of());
        }
        var meanings = ItemMeaning.of(card, document, faults);
        return new CheckedCard(
                card,
                faults.all(),
                meanings,
                card.examples().stream()
                        .map(example -> new ExampleOutcome(example.name(), example.line(), example.differences(card)))
                        .toList());
    }

    /**
     * The card of a document that was found good when it was kept. Its own examples are not tried again: a model that
     * compares sentences a little otherwise on another machine must not make a card unreadable that measures.
     */
    public static Scorecard stored(String document) {
        var faults = new Faults();
        var card = readTree(document, faults);
        return new CheckedCard(faults.isEmpty() ? card : null, faults.all(), List.of(), List.of()).orThrow();
    }

    private static @Nullable Scorecard readTree(String document, Faults faults) {
        return DocumentTree.read(document, MOST_CHARACTERS, faults, ScorecardDocument::card);
    }

    static @Nullable Node tree(String document) {
        return DocumentTree.of(document, MOST_CHARACTERS);
    }

    private static Scorecard card(DocumentMap map, Faults faults) {
        var id = map.id("card");
        var version = (int) map.number("version", 1, Integer.MAX_VALUE);
        var name = map.bilingual("name");
        var about = map.bilingual("about");
        var certainty = map.map("certainty", ScorecardDocument::certainty).orElse(Certainty.USUAL);
        var applies = ItemDocument.detectIfAny(map, "applies-when");
        if (applies != null && !applies.meanings().isEmpty()) {
            faults.add(
                    map.node(),
                    "评分表适用于哪些会话必须当即能判断，这里不能用 says-like。",
                    "What a card is meant for has to be known at once: no 'says-like' there.");
        }
        var sections = map.list("sections").stream()
                .map(node -> DocumentMap.read(node, faults, ScorecardDocument::section))
                .toList();
        var ids = new HashSet<String>();
        sections.stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> !ids.add(item.id()))
                .forEach(item -> faults.add(map.node(), "评分项“%s”出现了两次。", "The item '%s' is there twice.", item.id()));
        if (sections.stream().mapToDouble(Section::weight).sum() <= 0) {
            faults.add(map.node(), "整张评分表没有分值。", "The card has no weight to share.");
        }
        var tests = map.take("tests");
        var examples = tests == null
                ? List.<CardExample>of()
                : DocumentValue.list(tests, faults).stream()
                        .map(node -> ExampleDocument.read(node, ids, faults))
                        .toList();
        return new Scorecard(id, version, name, about, certainty, applies, sections, examples);
    }

    private static Certainty certainty(DocumentMap map, Faults faults) {
        var certainty = new Certainty(map.number("yes", 0, 1), map.number("no", 0, 1));
        if (certainty.no() >= certainty.yes()) {
            faults.add(map.node(), "no 应小于 yes。", "'no' lies below 'yes'.");
        }
        return certainty;
    }

    private static Section section(DocumentMap map, Faults faults) {
        return new Section(
                map.id("id"),
                map.bilingual("name"),
                map.list("items").stream()
                        .map(node -> DocumentMap.read(node, faults, ItemDocument::item))
                        .toList());
    }
}
