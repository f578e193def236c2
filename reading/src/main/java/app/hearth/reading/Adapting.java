package app.hearth.reading;

import java.util.List;

/**
 * Learns from a centre's own labels, starting from what the standard reader finds, and tells by cross-validation over
 * whole conversations whether that gained anything.
 */
public final class Adapting {

    /** Fewer labels teach nothing that could be proven. */
    public static final int FEWEST = 100;

    private static final int FEWEST_CONVERSATIONS = 10;

    private final Reader base;
    private final Lessons lessons;

    /** Learns on top of a reader from these labels. */
    public Adapting(Reader base, List<Labels> labels) {
        this.base = base;
        lessons = new Lessons(labels, base);
    }

    /** The version of the reader that is learned on top of. */
    public String basedOn() {
        return base.version();
    }

    /**
     * Learns one thing.
     *
     * @throws IllegalArgumentException if there are fewer labels than {@link #FEWEST}, or they are all alike
     */
    public Head learn(Target target) {
        var ready = ready(target);
        var judging = new Judging(ready.lesson());
        judging.judge();
        var gains = judging.gains();
        var tuning = judging.tuning();
        var isAmount = target.kind() == Target.Kind.CONVERSATION_SATISFACTION;
        return new Head(
                target,
                judging.model(tuning),
                isAmount ? tuning[0] : 0,
                isAmount ? tuning[1] : 0,
                ready.ofCustomers(),
                ready.ofAgents(),
                gains);
    }

    /**
     * How well one thing would be told, learned from these labels: what {@link #learn} compares, by itself.
     *
     * @throws IllegalArgumentException as {@link #learn} does
     */
    public List<Unseen> unseen(Target target) {
        var judging = new Judging(ready(target).lesson());
        judging.judge();
        return judging.unseen();
    }

    private Lessons.Ready ready(Target target) {
        var ready = lessons.of(target);
        var lesson = ready.lesson();
        var labels = lesson.examples().size();
        if (labels < FEWEST) {
            throw new IllegalArgumentException(
                    "%d labels of %s; at least %d are needed to tell whether anything is gained."
                            .formatted(labels, target.wire(), FEWEST));
        }
        if (lesson.tasks().isEmpty()
                || lesson.examples().stream()
                                .mapToInt(Lesson.Example::conversation)
                                .distinct()
                                .count()
                        < FEWEST_CONVERSATIONS) {
            throw new IllegalArgumentException("The labels of %s are too much alike, or of fewer than %d conversations."
                    .formatted(target.wire(), FEWEST_CONVERSATIONS));
        }
        return ready;
    }
}
