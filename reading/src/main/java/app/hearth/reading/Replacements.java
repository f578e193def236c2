package app.hearth.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words and what is read in their place, by the character they begin with. */
final class Replacements {

    private static final String VALUE = "[x]";
    private static final int LONGEST_NAME = 6;

    /** Behind 我叫 these begin whom or what one calls, not one's name. */
    private static final String CALLED = "你您他她它人车警了过不个外快客经领爸妈老师朋什啥";

    private final Map<Character, List<Replacement>> byStart = new HashMap<>();
    private final BitSet starts = new BitSet();
    private final BitSet surnameStarts = new BitSet();
    private final Set<String> surnames = new HashSet<>();
    private final List<String> titles = new ArrayList<>();

    private Replacements() {}

    record Replacement(String said, String plain) {}

    static Replacements standard() {
        var all = new Replacements();
        for (var row : Tsv.rows("wordings.tsv")) {
            var said = Folding.fold(row[0]);
            var plain = row[1].equals(VALUE) ? String.valueOf(Cover.SLOT) : Folding.fold(row[1]);
            all.byStart
                    .computeIfAbsent(said.charAt(0), start -> new ArrayList<>())
                    .add(new Replacement(said, plain));
            all.starts.set(said.charAt(0));
        }
        all.byStart
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt((Replacement one) -> one.said.length())
                        .reversed()));
        var names = Tsv.rows("surnames.tsv");
        all.surnames.addAll(List.of(names.get(0)));
        all.surnames.forEach(name -> all.surnameStarts.set(name.charAt(0)));
        all.titles.addAll(List.of(names.get(1)));
        return all;
    }

    /** The longest that begins at a position of a text. */
    @Nullable
    Replacement at(char[] text, int position) {
        if (!starts.get(text[position])) {
            return null;
        }
        for (var one : byStart.getOrDefault(text[position], List.of())) {
            if (isAt(text, position, one.said) && isWhole(text, position, position + one.said.length())) {
                return one;
            }
        }
        return null;
    }

    /** How many characters at a position are a surname before a title, as in 王先生 and 欧阳女士. */
    int surname(char[] text, int position) {
        if (!surnameStarts.get(text[position])) {
            return 0;
        }
        for (var length = 2; length > 0; length--) {
            if (position + length < text.length && surnames.contains(new String(text, position, length))) {
                for (var title : titles) {
                    if (isAt(text, position + length, title)) {
                        return length;
                    }
                }
            }
        }
        return 0;
    }

    /** Where the name that somebody gives at a position ends, as after 我叫 and 我姓; the position itself where none is. */
    int endOfName(char[] text, int position) {
        if (position < 1) {
            return position;
        }
        if (text[position - 1] == '姓') {
            for (var length = 2; length > 0; length--) {
                if (position + length <= text.length && surnames.contains(new String(text, position, length))) {
                    return position + length;
                }
            }
        }
        if (text[position - 1] != '叫'
                || position < 2
                || text[position - 2] != '我'
                || CALLED.indexOf(text[position]) >= 0) {
            return position;
        }
        var end = position;
        while (end < text.length && Character.isIdeographic(text[end])) {
            end++;
        }
        return end - position > LONGEST_NAME ? position : end;
    }

    private static boolean isAt(char[] text, int position, String word) {
        if (position + word.length() > text.length) {
            return false;
        }
        for (var i = 0; i < word.length(); i++) {
            if (text[position + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(char[] text, int start, int end) {
        return !(isLatin(text[start]) && start > 0 && isLatin(text[start - 1]))
                && !(isLatin(text[end - 1]) && end < text.length && isLatin(text[end]));
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || c == '\'' || (c >= 'à' && c <= 'ÿ');
    }
}
