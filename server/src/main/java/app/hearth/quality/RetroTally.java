package app.hearth.quality;

import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts who would change, and remembers some conversations to look at. */
final class RetroTally {

    private static final int BUCKETS = 11;
    private static final int ENOUGH = 8;
    private static final double SAME = 0.05;

    private final Share whole = new Share();
    private final long[] before = new long[BUCKETS];
    private final long[] after = new long[BUCKETS];
    private final List<Seen> newlyCritical = new ArrayList<>();
    private final Map<Flip, Flipped> flips = new HashMap<>();
    private final Map<UUID, Share> agents = new HashMap<>();
    private long criticalNew;
    private long criticalGone;

    void add(RetroOutcome outcome) {
        var now = outcome.after();
        whole.add(outcome.score(), now.score());
        before[bucket(outcome.score())]++;
        after[bucket(now.score())]++;
        if (outcome.agent() != null) {
            agents.computeIfAbsent(outcome.agent(), agent -> new Share()).add(outcome.score(), now.score());
        }
        if (now.criticalFailed() && !outcome.criticalFailed()) {
            criticalNew++;
            remember(newlyCritical, outcome);
        } else if (!now.criticalFailed() && outcome.criticalFailed()) {
            criticalGone++;
        }
        addFlips(outcome);
    }

    private void addFlips(RetroOutcome outcome) {
        if (outcome.before().isEmpty()) {
            return;
        }
        var was = new HashMap<String, Verdict>();
        outcome.before()
                .forEach(known ->
                        was.put(known.judgement().item(), known.judgement().verdict()));
        for (Judgement judgement : outcome.after().judgements()) {
            var from = was.getOrDefault(judgement.item(), Verdict.NOT_APPLICABLE);
            if (from != judgement.verdict()) {
                var flipped = flips.computeIfAbsent(
                        new Flip(judgement.item(), from, judgement.verdict()), flip -> new Flipped());
                flipped.count++;
                remember(flipped.seen, outcome);
            }
        }
    }

    private static void remember(List<Seen> seen, RetroOutcome outcome) {
        if (seen.size() < ENOUGH) {
            seen.add(new Seen(outcome.conversation(), outcome.agent()));
        }
    }

    /** The last bucket is for conversations without a score. */
    private static int bucket(@Nullable Double score) {
        return score == null ? BUCKETS - 1 : (int) Math.min(BUCKETS - 2, Math.floor(score / (BUCKETS - 1)));
    }

    Share whole() {
        return whole;
    }

    List<Long> before() {
        return Arrays.stream(before).boxed().toList();
    }

    List<Long> after() {
        return Arrays.stream(after).boxed().toList();
    }

    long criticalNew() {
        return criticalNew;
    }

    long criticalGone() {
        return criticalGone;
    }

    List<Seen> newlyCritical() {
        return List.copyOf(newlyCritical);
    }

    Map<UUID, Share> agents() {
        return Map.copyOf(agents);
    }

    /** The items whose verdicts change, the most frequent change first. */
    List<Map.Entry<Flip, Flipped>> flips() {
        return flips.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Flip, Flipped> entry) -> -entry.getValue().count)
                        .thenComparing(entry -> entry.getKey().item()))
                .toList();
    }

    /** A verdict that becomes another one. */
    record Flip(String item, Verdict from, Verdict to) {}

    /** A conversation to look at. */
    record Seen(UUID conversation, @Nullable UUID agent) {}

    /** How often, and where for example. */
    static final class Flipped {
        private long count;
        private final List<Seen> seen = new ArrayList<>();

        long count() {
            return count;
        }

        List<Seen> seen() {
            return List.copyOf(seen);
        }
    }

    /** The scores of some conversations before and after. */
    static final class Share {
        private long conversations;
        private long changed;
        private long scoredBefore;
        private long scoredAfter;
        private double sumBefore;
        private double sumAfter;

        private void add(@Nullable Double was, @Nullable Double is) {
            conversations++;
            if (was != null) {
                scoredBefore++;
                sumBefore += was;
            }
            if (is != null) {
                scoredAfter++;
                sumAfter += is;
            }
            if (isChanged(was, is)) {
                changed++;
            }
        }

        private static boolean isChanged(@Nullable Double was, @Nullable Double is) {
            if (was == null || is == null) {
                return was != null || is != null;
            }
            return Math.abs(was - is) > SAME;
        }

        long conversations() {
            return conversations;
        }

        long changed() {
            return changed;
        }

        @Nullable
        Double meanBefore() {
            return mean(sumBefore, scoredBefore);
        }

        @Nullable
        Double meanAfter() {
            return mean(sumAfter, scoredAfter);
        }

        private static @Nullable Double mean(double sum, long count) {
            return count == 0 ? null : (Double) (Math.round(100 * sum / count) / 100.0);
        }
    }
}
