package app.hearth.reading;

/**
 * Finds what only softens a sentence: a particle at its end, 亲 and 嗯 beside it. Before an exclamation or question mark
 * a particle does not soften.
 */
final class Particles {

    private static final String SOFT = "呢哈哦呀啦嘛喔咯噢哒哟嘞啊诶";

    /** After these a particle at the end asks nothing. */
    private static final String FINISHED = "的了嗯好是有行以对到会能谢您你吧吗";

    private static final int MORE_THAN_A_NAME = 5;
    private static final String[] ENDEARMENTS = {"亲爱的", "亲爱哒", "亲亲", "亲"};

    private static final String INTERJECTIONS = "嗯呃额";

    private Particles() {}

    /** Where what softens and begins at a position ends; the position itself where nothing does. */
    static int end(char[] text, int i) {
        if (text[i] == '亲') {
            return endearment(text, i);
        }
        if (INTERJECTIONS.indexOf(text[i]) >= 0) {
            return interjection(text, i);
        }
        return isSoft(text[i]) && closes(text, i) && follows(text, i) ? i + 1 : i;
    }

    /** "嗯嗯，" before words and "，嗯" behind them; alone it is an answer. */
    private static int interjection(char[] text, int start) {
        var end = start;
        while (end < text.length && INTERJECTIONS.indexOf(text[end]) >= 0) {
            end++;
        }
        var opens = start == 0 || isPause(text[start - 1]);
        if (opens && end < text.length && isPause(text[end])) {
            return end + 1;
        }
        return opens && start > 0 && end == text.length ? end : start;
    }

    private static boolean isPause(char c) {
        return c == ',' || c == ' ';
    }

    /** "亲，", "亲亲 " beside a sentence, with the mark behind. */
    private static int endearment(char[] text, int start) {
        if (start > 0 && isWord(text[start - 1])) {
            return start;
        }
        for (var dear : ENDEARMENTS) {
            var end = start + dear.length();
            if (end <= text.length && new String(text, start, dear.length()).equals(dear)) {
                if (end == text.length) {
                    return start == 0 ? start : end;
                }
                if (!isWord(text[end])) {
                    return text[end] == '?' || text[end] == '!' ? start : end + 1;
                }
            }
        }
        return start;
    }

    private static boolean closes(char[] text, int i) {
        var next = i + 1;
        while (next < text.length && isSoft(text[next])) {
            next++;
        }
        return next == text.length || (!isWord(text[next]) && text[next] != '!' && text[next] != '?');
    }

    /** Behind words, not alone or said again (哈哈), and not where it makes a question of a name (人呢). */
    private static boolean follows(char[] text, int i) {
        if (i == 0 || !Character.isIdeographic(text[i - 1]) || isSoft(text[i - 1])) {
            return false;
        }
        if (text[i] == '嘛' && "干为怎".indexOf(text[i - 1]) >= 0) {
            return false;
        }
        if (text[i] == '啦' && text[i - 1] == '苦') {
            return false;
        }
        if (text[i] != '呢' || FINISHED.indexOf(text[i - 1]) >= 0) {
            return true;
        }
        var from = i;
        while (from > 0 && isWord(text[from - 1])) {
            from--;
        }
        return i - from >= MORE_THAN_A_NAME;
    }

    private static boolean isSoft(char c) {
        return SOFT.indexOf(c) >= 0;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == Cover.SLOT;
    }
}
