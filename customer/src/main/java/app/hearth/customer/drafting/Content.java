package app.hearth.customer.drafting;

import app.hearth.customer.scenario.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/** The words of a turn by which one would know it again: stretches between the commonest characters, or long words. */
final class Content {

    private static final String COMMON = "的了吗呢啊吧哦呀我你您们他她它是在有和与也都就还又这那个一不没要会可以能好请问谢帮给把被让到说啥什怎为对去来上下里很太就是已经现在因为所以但";
    private static final Set<String> COMMON_WORDS = Set.of(
            "about", "after", "again", "because", "before", "could", "every", "hello", "never", "other", "please",
            "really", "should", "still", "thank", "thanks", "their", "there", "these", "thing", "think", "those",
            "would", "where", "which", "while", "your", "yours", "with", "have", "this", "that", "what", "when", "from",
            "been", "will", "just", "they", "them", "want", "need", "know");
    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST_STRETCH = 5;
    private static final int ENOUGH = 4;

    private Content() {}

    static List<String> of(String text, Language language) {
        var bare = text.replaceAll("\\[[^\\]]{1,12}\\]", " ");
        var words = language == Language.ZH ? chinese(bare) : english(bare);
        return List.copyOf(new ArrayList<>(words).subList(0, Math.min(ENOUGH, words.size())));
    }

    private static Set<String> chinese(String text) {
        var words = new LinkedHashSet<String>();
        var stretch = new StringBuilder();
        for (var c : (text + " ").toCharArray()) {
            var carries = (Character.isIdeographic(c) && COMMON.indexOf(c) < 0) || Character.isDigit(c);
            if (carries && stretch.length() < LONGEST_STRETCH) {
                stretch.append(c);
            } else {
                if (stretch.length() >= 2) {
                    words.add(stretch.toString());
                }
                stretch.setLength(0);
                if (carries) {
                    stretch.append(c);
                }
            }
        }
        return words;
    }

    private static Set<String> english(String text) {
        var words = new LinkedHashSet<String>();
        var all = new StringTokenizer(text.toLowerCase(Locale.ROOT), " \t\n.,;:!?()\"'[]|*");
        while (all.hasMoreTokens()) {
            var word = all.nextToken();
            if ((word.length() >= SHORTEST_WORD && !COMMON_WORDS.contains(word)) || word.matches("\\d{2,}")) {
                words.add(word);
            }
        }
        return words;
    }
}
