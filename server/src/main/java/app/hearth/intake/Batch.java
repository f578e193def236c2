package app.hearth.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was taken from a file since the last transaction. Not for use by several threads. */
final class Batch {

    private static final int CONVERSATIONS = 500;
    private static final int TURNS = 5000;
    private static final int CHARACTERS = 4 << 20;

    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<ReceivedTurn> turns = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, Integer> masked = new TreeMap<>();
    private final long linesBefore;
    private long lines;
    private long characters;
    private long lastRejectedLine = -1;
    private int rejectedLines;

    Batch() {
        this(0);
    }

    private Batch(long linesBefore) {
        this.linesBefore = linesBefore;
    }

    /** An empty batch for the lines that follow. */
    Batch next() {
        return new Batch(rowNumber());
    }

    /** The number of the last line, counted through all files of an archive. */
    long rowNumber() {
        return linesBefore + lines;
    }

    void countLine() {
        lines++;
    }

    void add(Arrival arrival) {
        arrivals.add(arrival);
        characters += arrival.payload().length();
        count(arrival.masked());
    }

    void add(ReceivedTurn turn) {
        turns.add(turn);
        characters += turn.turn().text().length();
    }

    /** Several faults of one row count as one rejected row. */
    void add(Rejection rejection) {
        rejections.add(rejection);
        if (rejection.line() != lastRejectedLine) {
            rejectedLines++;
            lastRejectedLine = rejection.line();
        }
    }

    private void count(Map<String, Integer> finds) {
        finds.forEach((slot, number) -> masked.merge(slot, number, Integer::sum));
    }

    boolean isFull() {
        return arrivals.size() >= CONVERSATIONS
                || turns.size() >= TURNS
                || rejections.size() >= CONVERSATIONS
                || characters >= CHARACTERS;
    }

    Received received(long bytes, int accepted) {
        return new Received(bytes, lines, accepted, arrivals.size() - accepted, rejectedLines, masked);
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    List<ReceivedTurn> turns() {
        return turns;
    }

    List<Rejection> rejections() {
        return rejections;
    }
}
