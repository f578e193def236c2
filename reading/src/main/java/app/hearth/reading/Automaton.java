package app.hearth.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds all phrases in one pass over a text, however many phrases there are (Aho and Corasick 1975). Immutable once
 * built.
 */
final class Automaton {

    private static final int FULL = 2;

    private final List<List<Piece>> pieces = new ArrayList<>();
    private long[] keys = new long[0];
    private int[] targets = new int[0];
    private int[] fail = new int[0];
    private int[] nextWithPieces = new int[0];

    /**
     * A whole phrase, or the part before or after its gap.
     *
     * @param open whether letters may follow: the lexicon gives a stem, marked "*"
     */
    record Piece(Phrase phrase, String text, Part part, boolean open) {

        static Piece of(Phrase phrase, String text, Part part) {
            return text.endsWith("*")
                    ? new Piece(phrase, text.substring(0, text.length() - 1), part, true)
                    : new Piece(phrase, text, part, false);
        }

        enum Part {
            WHOLE,
            HEAD,
            TAIL
        }
    }

    Automaton(List<Phrase> phrases) {
        var edges = new ArrayList<Map<Character, Integer>>();
        node(edges);
        for (var phrase : phrases) {
            var gap = phrase.text().indexOf(Phrase.GAP);
            if (gap < 0) {
                insert(edges, Piece.of(phrase, phrase.text(), Piece.Part.WHOLE));
            } else {
                insert(edges, Piece.of(phrase, phrase.text().substring(0, gap), Piece.Part.HEAD));
                insert(edges, Piece.of(phrase, phrase.text().substring(gap + 1), Piece.Part.TAIL));
            }
        }
        flatten(edges);
        link(edges);
    }

    /** Runs over the text and tells the scan of every piece and where it ends. */
    void run(char[] text, PieceScan scan) {
        var state = 0;
        for (var i = 0; i < text.length; i++) {
            state = step(state, text[i]);
            for (var at = state; at != 0; at = nextWithPieces[at]) {
                for (var piece : pieces.get(at)) {
                    scan.found(piece, i + 1);
                }
            }
        }
    }

    private int step(int from, char c) {
        for (var state = from; ; state = fail[state]) {
            var next = target(state, c);
            if (next >= 0) {
                return next;
            }
            if (state == 0) {
                return 0;
            }
        }
    }

    private int target(int state, char c) {
        var key = key(state, c);
        for (var slot = slot(key); keys[slot] != 0; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return -1;
    }

    private void insert(List<Map<Character, Integer>> edges, Piece piece) {
        var state = 0;
        for (var c : piece.text().toCharArray()) {
            @Nullable Integer next = edges.get(state).get(c);
            if (next == null) {
                next = node(edges);
                edges.get(state).put(c, next);
            }
            state = next;
        }
        if (state != 0) {
            pieces.get(state).add(piece);
        }
    }

    private int node(List<Map<Character, Integer>> edges) {
        edges.add(new HashMap<>());
        pieces.add(new ArrayList<>());
        return edges.size() - 1;
    }

    private void flatten(List<Map<Character, Integer>> edges) {
        var size = Integer.highestOneBit(edges.size() * FULL) << 1;
        keys = new long[size];
        targets = new int[size];
        for (var state = 0; state < edges.size(); state++) {
            for (var edge : edges.get(state).entrySet()) {
                var key = key(state, edge.getKey());
                var slot = slot(key);
                while (keys[slot] != 0) {
                    slot = (slot + 1) & (size - 1);
                }
                keys[slot] = key;
                targets[slot] = edge.getValue();
            }
        }
    }

    private void link(List<Map<Character, Integer>> edges) {
        fail = new int[edges.size()];
        nextWithPieces = new int[edges.size()];
        var queue = new ArrayDeque<>(edges.getFirst().values());
        while (!queue.isEmpty()) {
            int state = queue.poll();
            nextWithPieces[state] = pieces.get(fail[state]).isEmpty() ? nextWithPieces[fail[state]] : fail[state];
            for (var edge : edges.get(state).entrySet()) {
                fail[edge.getValue()] = step(fail[state], edge.getKey());
                queue.add(edge.getValue());
            }
        }
    }

    /** Never 0, which marks an empty slot. */
    private static long key(int state, char c) {
        return ((long) state + 1) << Character.SIZE | c;
    }

    private int slot(long key) {
        var mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> Integer.SIZE) & (keys.length - 1);
    }
}
