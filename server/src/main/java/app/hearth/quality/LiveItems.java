package app.hearth.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often an item was met in conversations. The caller of this has checked who may know of it. */
@Service
public class LiveItems {

    private final LiveItemQuery query;
    private final Scorecards scorecards;

    LiveItems(LiveItemQuery query, Scorecards scorecards) {
        this.query = query;
        this.scorecards = scorecards;
    }

    /**
     * How often the item was judged, and met.
     *
     * @param judged in how many conversations it was met, partly or not
     */
    public record Count(long judged, long met) {

        /** Of nothing. */
        public static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(judged + other.judged, met + other.met);
        }

        /** The share that met it; of one that was judged at least once. */
        public double share() {
            return met / (double) judged;
        }
    }

    /**
     * One count for each group of conversations, as verdicts stand after rulings and without a machine's advice; none
     * for a group without verdicts.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Count> of(String scorecard, String item, Map<UUID, ? extends Collection<UUID>> groups) {
        List<Grouped> all = groups.entrySet().stream()
                .flatMap(group -> group.getValue().stream().map(id -> new Grouped(id, group.getKey())))
                .toList();
        var counts = new HashMap<UUID, Count>();
        if (!all.isEmpty()) {
            query.counts(scorecard, item, all).stream()
                    .filter(it -> it.decided() || !isAdvisory(scorecard, it.version(), item))
                    .forEach(it -> counts.merge(it.who(), it.count(), Count::plus));
        }
        return counts;
    }

    private boolean isAdvisory(String scorecard, int version, String item) {
        return scorecards.version(scorecard, version).items().stream()
                .anyMatch(it -> it.id().equals(item) && it.advisory());
    }

    /** A conversation of a group. */
    record Grouped(UUID conversation, UUID group) {}
}
