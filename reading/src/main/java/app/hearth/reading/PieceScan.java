package app.hearth.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the pieces found in one text together to phrases, at word boundaries, the longest of each sort winning. */
final class PieceScan {

    private static final int GAP_IN_CHINESE = 10;
    private static final int GAP_IN_ENGLISH = 28;

    private final char[] text;
    private final List<Found> found = new ArrayList<>();
    private final Map<Phrase, int[]> heads = new HashMap<>(0);

    PieceScan(char[] text) {
        this.text = text;
    }

    void found(Automaton.Piece piece, int end) {
        var start = end - piece.text().length();
        if (!isBounded(start, end, piece.open())) {
            return;
        }
        switch (piece.part()) {
            case WHOLE -> found.add(new Found(piece.phrase(), start, end));
            case HEAD -> heads.put(piece.phrase(), new int[] {start, end});
            case TAIL -> {
                var head = heads.get(piece.phrase());
                if (head != null && isNear(head[1], start)) {
                    found.add(new Found(piece.phrase(), head[0], end));
                    heads.remove(piece.phrase());
                }
            }
        }
    }

    /** What counts, in order of appearance. */
    List<Found> longest() {
        if (found.size() < 2) {
            return found;
        }
        found.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
        var last = new EnumMap<Sort, Found>(Sort.class);
        var kept = new ArrayList<Found>(found.size());
        var quietTo = 0;
        for (var one : found) {
            var longer = last.get(one.phrase().sort());
            if (one.phrase().sort() == Sort.BEHAVIOUR && one.phrase().isSilent()) {
                quietTo = Math.max(quietTo, one.end());
            }
            if (longer == null || one.end() > longer.end()) {
                last.put(one.phrase().sort(), one);
                kept.add(one);
            } else if ((one.start() == longer.start() && one.end() == longer.end())
                    || (one.end() > quietTo && isAskedForToo(one, longer))) {
                kept.add(one);
            }
        }
        return kept;
    }

    /**
     * "Please send us the details of the problem and your number" asks for two things: what else is asked for within
     * the gap of a longer phrase, or after the same beginning, counts beside it.
     */
    private static boolean isAskedForToo(Found one, Found longer) {
        var gap = longer.phrase().text().indexOf(Phrase.GAP);
        if (gap < 0
                || !asks(longer)
                || !asks(one)
                || one.phrase().signal().equals(longer.phrase().signal())) {
            return false;
        }
        var tail = longer.phrase().text().length() - gap - 1;
        return one.start() == longer.start()
                ? one.phrase().text().indexOf(Phrase.GAP) > 0
                : one.start() >= longer.start() + gap && one.end() <= longer.end() - tail;
    }

    private static boolean asks(Found one) {
        return one.phrase().signal() == Behaviour.CLARIFYING_QUESTION
                || one.phrase().signal() == Behaviour.VERIFY_IDENTITY;
    }

    private boolean isNear(int end, int start) {
        var room = end > 0 && isLatin(text[end - 1]) ? GAP_IN_ENGLISH : GAP_IN_CHINESE;
        if (start < end || start - end > room) {
            return false;
        }
        for (var i = end; i < start; i++) {
            if (Sentences.endsAt(text, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBounded(int start, int end, boolean open) {
        return (start == 0 || !isLatin(text[start]) || !isLatin(text[start - 1]))
                && (open || end == text.length || !isLatin(text[end - 1]) || !isLatin(text[end]));
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'à' && c <= 'ÿ');
    }
}
