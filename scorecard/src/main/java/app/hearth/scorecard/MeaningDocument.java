package app.hearth.scorecard;

import app.hearth.document.DocumentMap;
import app.hearth.document.DocumentValue;
import app.hearth.document.Faults;
import app.hearth.reading.SentenceVectors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads examples of what is meant, as they are written in a card: sentences that say it and sentences that do not. */
final class MeaningDocument {

    private static final int LONGEST = 300;
    private static final int MOST = 100;
    private static final List<String> LANGUAGES = List.of(SentenceVectors.CHINESE, SentenceVectors.ENGLISH);

    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    private MeaningDocument(Faults faults) {
        this.faults = faults;
    }

    static Meaning read(Node like, @Nullable Node unlike, Faults faults) {
        var document = new MeaningDocument(faults);
        var says = document.byLanguage(like);
        var others = unlike == null ? Map.<String, List<String>>of() : document.byLanguage(unlike);
        says.forEach((language, texts) -> {
            if (texts.size() < Meaning.FEWEST) {
                faults.add(
                        like,
                        "只有 %d 句不同的示例（%s），太少，至少要 %d 句。",
                        "%d different sentences in '%s' are too few to learn from: at least %d.",
                        texts.size(),
                        language,
                        Meaning.FEWEST);
            }
        });
        if (unlike != null && !says.keySet().containsAll(others.keySet())) {
            faults.add(
                    unlike,
                    "not-like 需要有同一语言的 says-like 示例。",
                    "'not-like' needs examples of 'says-like' in the same language.");
        }
        return new Meaning(together(says), together(others));
    }

    private Map<String, List<String>> byLanguage(Node node) {
        return DocumentMap.read(node, faults, (map, all) -> {
            var found = new LinkedHashMap<String, List<String>>();
            for (var language : LANGUAGES) {
                var list = map.take(language);
                if (list != null) {
                    found.put(language, sentences(list, language));
                }
            }
            if (found.isEmpty()) {
                all.add(
                        node,
                        "这里应是示例句：zh、en 或两者都有，各是一个列表。",
                        "Here sentences are expected: 'zh', 'en' or both, each a list.");
            }
            return found;
        });
    }

    private List<String> sentences(Node list, String language) {
        var nodes = DocumentValue.listOrOne(list, faults);
        if (nodes.size() > MOST) {
            faults.add(list, "%d 句太多，最多 %d 句。", "%d sentences are too many: %d at most.", nodes.size(), MOST);
            return List.of();
        }
        var sentences = new ArrayList<String>();
        for (var node : nodes) {
            var text = DocumentValue.text(node, faults);
            var words = SentenceVectors.words(text);
            if (text.isEmpty()) {
                continue;
            }
            if (text.length() > LONGEST) {
                faults.add(node, "这句太长，最多 %d 个字符。", "This sentence is too long: %d characters at most.", LONGEST);
            } else if (words.chars().noneMatch(Character::isLetterOrDigit)) {
                faults.add(node, "这句没有实际内容。", "This sentence has no words.");
            } else if (!SentenceVectors.language(words).equals(language)) {
                faults.add(node, "这句不是“%s”。", "This sentence is not in '%s'.", language);
            } else if (!known.add(words)) {
                faults.add(node, "这句重复了。", "This sentence is there twice.");
            } else {
                sentences.add(text);
            }
        }
        return sentences;
    }

    private static List<String> together(Map<String, List<String>> byLanguage) {
        return byLanguage.values().stream().flatMap(List::stream).toList();
    }
}
