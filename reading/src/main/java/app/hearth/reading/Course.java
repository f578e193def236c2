package app.hearth.reading;

import app.hearth.reading.ConversationReading.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customer's mood from first to last, and the agent's turns between. */
final class Course {

    private final List<Point> points = new ArrayList<>();
    private final List<TurnReading.Agent> agents = new ArrayList<>();
    private double entry;
    private boolean abusedAtEntry;
    private int atEntry;

    void add(Point point) {
        if (agents.isEmpty()) {
            entry = atEntry == 0 ? point.valence() : Math.min(entry, point.valence());
            abusedAtEntry |= point.emotion() == Emotion.ABUSIVE;
            atEntry++;
        }
        points.add(point);
    }

    void add(TurnReading.Agent agent) {
        agents.add(agent);
    }

    List<Point> points() {
        return points;
    }

    List<TurnReading.Agent> agents() {
        return agents;
    }

    @Nullable
    Double entryEmotion() {
        return atEntry == 0 ? null : entry;
    }

    boolean entryAbuse() {
        return abusedAtEntry;
    }

    /** The mean over the agent's turns; null where there are none. */
    @Nullable
    Double warmth() {
        return agents.isEmpty()
                ? null
                : agents.stream()
                        .mapToDouble(TurnReading.Agent::warmth)
                        .average()
                        .orElse(0);
    }

    Path path() {
        var lastUpset = lastUpset();
        if (lastUpset < 0) {
            return isPleasedAtTheEnd() ? Path.WARMED : Path.CALM;
        }
        if (lastUpset < points.size() - 1) {
            return Path.RECOVERED;
        }
        return points.getFirst().isUpset() ? Path.UPSET : Path.WORSENED;
    }

    /** The last agent turn before the customer's first words of a mood that was never upset again. */
    @Nullable
    Integer turningPoint() {
        var lastUpset = lastUpset();
        if (lastUpset < 0 || lastUpset == points.size() - 1) {
            return null;
        }
        var from = points.get(lastUpset).turn();
        var to = points.get(lastUpset + 1).turn();
        @Nullable Integer last = null;
        @Nullable Integer later = null;
        for (var agent : agents) {
            if (agent.turn() > from && agent.turn() < to) {
                last = agent.turn();
            } else if (later == null
                    && agent.turn() > to
                    && agent.turn() < points.getLast().turn()) {
                later = agent.turn();
            }
        }
        return last != null ? last : later;
    }

    private int lastUpset() {
        for (var i = points.size() - 1; i >= 0; i--) {
            if (points.get(i).isUpset()) {
                return i;
            }
        }
        return -1;
    }

    private boolean isPleasedAtTheEnd() {
        return points.stream()
                .skip(Math.max(1, points.size() - 2))
                .anyMatch(point -> point.emotion() == Emotion.PLEASED);
    }
}
