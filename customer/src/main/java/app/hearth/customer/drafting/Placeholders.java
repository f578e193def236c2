package app.hearth.customer.drafting;

import app.hearth.customer.scenario.Language;
import app.hearth.document.DocumentFault;
import app.hearth.document.DocumentTree;
import app.hearth.document.Faults;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What a draft leaves to the person who goes over it. Nobody practises on a scenario in which it still stands. */
public final class Placeholders {

    static final String INDUSTRY = "draft";

    private static final int MOST_CHARACTERS = 500_000;
    private static final List<String> FILL_IN = List.of("请补充：", "Fill in: ");
    private static final List<String> TITLES = List.of("草稿：", "Draft: ");
    private static final List<String> REMEDIES = List.of("我现在就给您处理好", "I'm getting this solved for you now");

    private Placeholders() {}

    static String fillIn(Language language, String zh, String en) {
        return in(language, FILL_IN) + (language == Language.ZH ? zh : en);
    }

    static String title(Language language, String about) {
        return in(language, TITLES) + about;
    }

    /** What the agent says to whom nothing was brought that could be seen. */
    static String remedy(Language language) {
        return in(language, REMEDIES);
    }

    private static String in(Language language, List<String> both) {
        return language == Language.ZH ? both.getFirst() : both.getLast();
    }

    /**
     * The lines that nobody wrote yet; empty for what was gone over.
     *
     * @param document one that reads without a fault
     */
    public static List<DocumentFault> left(String document) {
        var faults = new Faults();
        look("", Objects.requireNonNull(DocumentTree.of(document, MOST_CHARACTERS)), faults);
        return faults.all();
    }

    private static void look(String key, Node node, Faults faults) {
        switch (node) {
            case MappingNode mapping ->
                mapping.getValue()
                        .forEach(entry -> look(
                                entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : key,
                                entry.getValueNode(),
                                faults));
            case SequenceNode sequence -> sequence.getValue().forEach(each -> look(key, each, faults));
            case ScalarNode scalar
            when isPlaceholder(key, scalar.getValue()) ->
                faults.add(
                        scalar,
                        "“%s”还是草稿自带的内容，请换成这个场景自己的。",
                        "'%s' is still what the draft put there: write what holds in this scenario.",
                        key);
            default -> {}
        }
    }

    private static boolean isPlaceholder(String key, String value) {
        return FILL_IN.stream().anyMatch(marker -> value.startsWith(marker.strip()))
                || switch (key) {
                    case "industry" -> value.equals(INDUSTRY);
                    case "title" -> TITLES.stream().anyMatch(marker -> value.startsWith(marker.strip()));
                    case "say" -> REMEDIES.contains(value);
                    default -> false;
                };
    }
}
