package app.hearth.reading;

import java.util.HashSet;
import java.util.Set;

/** The content of a text for comparing texts: English words and pairs of Chinese characters, without the commonest. */
final class Tokens {

    private static final String FILLERS = "的了吗呢啊吧哦呀哈么我你您们他她它是在有和与也都就还又这那个一不没要会可以能好请问谢帮给把被让到说啥什怎为对去来上下里亲嗯";
    private static final Set<String> COMMON = Set.of(
            "the", "and", "you", "your", "for", "that", "this", "with", "have", "has", "are", "was", "can", "will",
            "not", "but", "what", "when", "how", "please", "thank", "thanks", "yes", "hello", "from", "there", "would",
            "could", "been", "just", "don", "its", "out", "get", "got", "did", "does", "any", "all", "our", "they",
            "them", "then");
    private static final int SHORTEST_WORD = 3;

    private Tokens() {}

    static Set<String> of(char[] text) {
        var tokens = new HashSet<String>();
        for (var i = 0; i < text.length; i++) {
            if (isLatin(text[i])) {
                var start = i;
                while (i + 1 < text.length && isLatin(text[i + 1])) {
                    i++;
                }
                addWord(tokens, new String(text, start, i + 1 - start));
            } else if (i + 1 < text.length && isContent(text[i]) && isContent(text[i + 1])) {
                tokens.add(new String(text, i, 2));
            }
        }
        return tokens;
    }

    private static void addWord(Set<String> tokens, String word) {
        if (word.length() >= SHORTEST_WORD && !COMMON.contains(word)) {
            tokens.add(word);
        }
    }

    private static boolean isContent(char c) {
        return Character.isIdeographic(c) && FILLERS.indexOf(c) < 0;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'à' && c <= 'ÿ');
    }
}
