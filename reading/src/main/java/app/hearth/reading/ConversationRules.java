package app.hearth.reading;

import app.hearth.reading.ConversationReading.Path;
import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction;
import java.util.List;

/** From the course of a conversation to how it ended. */
final class ConversationRules {

    private static final double LIKELY = 0.62;
    private static final double UNLIKELY = 0.38;
    private static final double SATISFIED = 3.4;
    private static final double UNSATISFIED = 2.6;
    private static final int LATE = 3;

    private ConversationRules() {}

    static Resolved resolved(Course course) {
        var points = course.points();
        var log = -0.2;
        var late = points.subList(Math.max(0, points.size() - LATE), points.size());
        var distance = late.size();
        for (var point : late) {
            log += (0.9 * point.settled() - 0.8 * point.open() + 0.7 * point.valence()) / distance--;
        }
        log += shareOfLast(course.agents(), Behaviour.RESOLUTION_ACTION) * 0.5;
        log += shareOfLast(course.agents(), Behaviour.FEEDBACK_REQUEST) * 0.4;
        log -= shareOfLast(course.agents(), Behaviour.IMPROPER) * 1.0;
        if (points.isEmpty()) {
            log = 0;
        }
        var probability = 1 / (1 + Math.exp(-log));
        return new Resolved(
                probability >= LIKELY
                        ? Resolved.State.RESOLVED
                        : probability <= UNLIKELY ? Resolved.State.UNRESOLVED : Resolved.State.UNCLEAR,
                probability);
    }

    static Satisfaction satisfaction(Course course, Resolved resolved) {
        var points = course.points();
        if (points.isEmpty()) {
            return new Satisfaction(Satisfaction.Level.NEUTRAL, 3);
        }
        var mean = points.stream().mapToDouble(Point::valence).average().orElse(0);
        var last = points.getLast().valence();
        var lowest = points.stream().mapToDouble(Point::valence).min().orElse(0);
        var score = 3.45
                + 0.7 * mean
                + 0.9 * last
                + 0.4 * lowest
                + 1.2 * (resolved.probability() - 0.5)
                + (course.path() == Path.RECOVERED ? 0.1 : 0);
        score = Math.clamp(score, 1, 5);
        return new Satisfaction(
                score >= SATISFIED
                        ? Satisfaction.Level.SATISFIED
                        : score <= UNSATISFIED ? Satisfaction.Level.UNSATISFIED : Satisfaction.Level.NEUTRAL,
                score);
    }

    private static double shareOfLast(List<TurnReading.Agent> agents, Behaviour behaviour) {
        var last = agents.subList(Math.max(0, agents.size() - LATE), agents.size());
        return last.stream()
                .mapToDouble(agent -> agent.behaviours().contains(behaviour) ? 1 : 0)
                .average()
                .orElse(0);
    }
}
