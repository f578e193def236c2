package app.hearth.reading;

import java.util.List;

/** Whether the words before a phrase turn it over or strengthen it. */
final class Turning {

    private static final int REACH_IN_ENGLISH = 16;
    private static final int REACH_IN_CHINESE = 4;
    private static final double STRONGEST = 1.6;

    private Turning() {}

    /** "不是很满意", "not very happy": a negation shortly before, with nothing between but what strengthens. */
    static boolean isNegated(Words words, Found phrase) {
        var manners = words.found(Sort.MANNER);
        var reach = reach(words.text(), phrase.start());
        var free = phrase.start();
        for (var i = before(manners, phrase.start()); i >= 0; i--) {
            var manner = manners.get(i);
            if (manner.end() > phrase.end()) {
                continue;
            }
            if (manner.end() > phrase.start()) {
                if (manner.says(Manner.NEGATION) && !bringsItsOwnNegation(phrase)) {
                    return true;
                }
                free = Math.min(free, manner.start());
                continue;
            }
            if (phrase.start() - manner.end() > reach || manner.start() < phrase.start() - 2 * REACH_IN_ENGLISH) {
                return false;
            }
            if (manner.says(Manner.NEGATION)) {
                return isFree(words.text(), manner.end(), free);
            }
            if (manner.says(Manner.INTENSITY)) {
                free = Math.min(free, manner.start());
            }
        }
        return false;
    }

    /** A factor: above 1 after 很 or "very", below 1 after 有点 or "a bit". */
    static double strength(Words words, Found phrase) {
        var manners = words.found(Sort.MANNER);
        var strength = 1.0;
        for (var i = before(manners, phrase.start()); i >= 0; i--) {
            var manner = manners.get(i);
            if (manner.end() > phrase.start()) {
                continue;
            }
            if (phrase.start() - manner.end() > 1) {
                break;
            }
            if (manner.says(Manner.INTENSITY)) {
                strength *= manner.weight();
            }
        }
        return Math.min(strength, STRONGEST);
    }

    /** "并不" before "不开心" is one negation, not two. */
    private static boolean bringsItsOwnNegation(Found phrase) {
        var text = phrase.phrase().text();
        return text.startsWith("不") || text.startsWith("没") || text.startsWith("not ");
    }

    /** At most one Chinese character or two English words between, and no mark. */
    private static boolean isFree(char[] text, int from, int to) {
        var spaces = 0;
        var ideographs = 0;
        for (var i = from; i < to; i++) {
            if (text[i] == ' ') {
                spaces++;
            } else if (!Character.isLetter(text[i])) {
                return false;
            } else if (Character.isIdeographic(text[i])) {
                ideographs++;
            }
        }
        return spaces <= 3 && ideographs <= 1;
    }

    private static int reach(char[] text, int start) {
        return start < text.length && Character.isIdeographic(text[start]) ? REACH_IN_CHINESE : REACH_IN_ENGLISH;
    }

    /** The last phrase that starts before a position. */
    private static int before(List<Found> found, int position) {
        var low = 0;
        var high = found.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (found.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
