package app.hearth.quality;

import app.hearth.quality.SketchTable.Row;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Matches;
import app.hearth.scorecard.Scorecard;
import app.hearth.signals.ReadConversation;
import app.hearth.signals.Signals;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the store once for a draft. What is judged from sketches is judged on all cores. */
final class RetroRun {

    private static final int MANY = 4_000;
    private static final int WITH_WORDS = 200;

    private final Scorecard draft;
    private final boolean everywhere;
    private final Scorecards scorecards;
    private final SketchTable sketches;
    private final Comparisons comparisons;
    private final Signals signals;
    private final TransactionTemplate transaction;
    private final Map<Integer, RetroPlan> plans = new ConcurrentHashMap<>();
    private final RetroTally tally = new RetroTally();
    private final LongAdder notCompared = new LongAdder();
    private volatile long done;
    private volatile long nanos;

    /**
     * For a draft that can be read.
     *
     * @param everywhere whether conversations count that the card has not judged so far
     */
    RetroRun(
            Scorecard draft,
            boolean everywhere,
            Scorecards scorecards,
            SketchTable sketches,
            Comparisons comparisons,
            Signals signals,
            TransactionTemplate transaction) {
        this.draft = draft;
        this.everywhere = everywhere;
        this.scorecards = scorecards;
        this.sketches = sketches;
        this.comparisons = comparisons;
        this.signals = signals;
        this.transaction = transaction;
    }

    /** How many conversations it has gone past. */
    long done() {
        return done;
    }

    /** Conversations a second, all in all. */
    double perSecond() {
        return nanos == 0 ? 0 : done * (double) Duration.ofSeconds(1).toNanos() / nanos;
    }

    /** How many have items that are undecided because they are not compared with the draft's examples yet. */
    long notCompared() {
        return notCompared.sum();
    }

    RetroTally tally() {
        return tally;
    }

    void go() {
        var began = System.nanoTime();
        UUID last = null;
        var past = 0L;
        while (!Thread.currentThread().isInterrupted()) {
            var rows = sketches.walk(draft.id(), last, last == null || anyNeedsWords() ? WITH_WORDS : MANY);
            if (rows.isEmpty()) {
                break;
            }
            judge(rows, last);
            last = rows.getLast().conversation();
            past += rows.size();
            done = past;
            nanos = System.nanoTime() - began;
        }
    }

    private boolean anyNeedsWords() {
        return plans.values().stream().anyMatch(RetroPlan::needsWords);
    }

    private void judge(List<Row> rows, @Nullable UUID after) {
        var counted = rows.stream()
                .filter(row -> everywhere || row.standing() != null)
                .toList();
        var words = counted.stream().anyMatch(row -> planOf(row).needsWords())
                ? words(rows, after)
                : Map.<UUID, ReadConversation>of();
        var known = rows.isEmpty()
                ? Map.<UUID, Matches>of()
                : comparisons.between(
                        rows.getFirst().conversation(), rows.getLast().conversation(), draft.meanings());
        counted.parallelStream()
                .map(row -> outcome(row, words, known))
                .filter(Objects::nonNull)
                .toList()
                .forEach(tally::add);
    }

    private @Nullable RetroOutcome outcome(Row row, Map<UUID, ReadConversation> words, Map<UUID, Matches> known) {
        var plan = planOf(row);
        var matches = Objects.requireNonNullElse(known.get(row.conversation()), Matches.NONE);
        if (!matches.byMeaning().keySet().containsAll(plan.meanings())) {
            notCompared.increment();
        }
        List<Judgement> judged;
        if (plan.needsWords()) {
            var read = words.get(row.conversation());
            if (read == null) {
                return null;
            }
            judged = draft.evaluate(read.conversation().turns(), read.reading(), matches)
                    .judgements();
        } else {
            judged = draft.judge(row.sketch(), plan.anew(), matches);
        }
        var standing = row.standing();
        if (standing == null) {
            return new RetroOutcome(
                    row.conversation(), row.agent(), null, false, List.of(), plan.after(List.of(), judged));
        }
        var before = plan.before(standing.verdicts());
        return new RetroOutcome(
                row.conversation(),
                row.agent(),
                standing.score(),
                standing.criticalFailed(),
                before,
                plan.after(before, judged));
    }

    private RetroPlan planOf(Row row) {
        var standing = row.standing();
        return plans.computeIfAbsent(
                standing == null ? 0 : standing.version(),
                version -> new RetroPlan(version == 0 ? null : scorecards.version(draft.id(), version), draft));
    }

    /** The words of the same stretch of the store. */
    private Map<UUID, ReadConversation> words(List<Row> rows, @Nullable UUID after) {
        var read = transaction.execute(status -> signals.next(after, rows.size()));
        return read == null
                ? new HashMap<>()
                : read.stream()
                        .collect(Collectors.toMap(it -> it.conversation().id().value(), Function.identity()));
    }
}
