package app.hearth.calibration;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.quality.Standings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the conversations behind a figure of agreement. It tells that somebody differs, not who said what: whoever is
 * still to give an opinion of their own must not learn it here.
 */
@Service
class Differing {

    private static final int MOST = 200;

    private final Sample sample;
    private final Standings standings;

    Differing(Sample sample, Standings standings) {
        this.sample = sample;
        this.standings = standings;
    }

    /**
     * @param people whether two reviewers differ
     * @param machine whether the machine differs from the first reviewer
     */
    record Difference(UUID conversation, Instant startedAt, boolean people, boolean machine) {}

    /** The latest conversations first. */
    @Transactional(readOnly = true)
    List<Difference> about(Caller caller, Question question, String itemId) {
        var kept = sample.ofOneVersion(caller, question);
        if (kept.version() == 0) {
            return List.of();
        }
        var item = standings.card(question.card(), kept.version()).items().stream()
                .filter(it -> it.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> Refused.unknown(
                        "calibration.item-unknown", "Card '%s' has no such item.".formatted(question.card())));
        var verdicts = ItemVerdicts.of(item, kept.drawn(), kept.reader());
        return IntStream.range(0, verdicts.units())
                .mapToObj(unit -> new Difference(
                        kept.drawn().get(unit).conversation(),
                        new ConversationId(kept.drawn().get(unit).conversation()).startedAt(),
                        differ(verdicts.first(unit), verdicts.people().get(unit)[1]),
                        differ(verdicts.first(unit), verdicts.machine().get(unit))))
                .filter(it -> it.people() || it.machine())
                .sorted(Comparator.comparing(Difference::startedAt).reversed())
                .limit(MOST)
                .toList();
    }

    private static boolean differ(double one, double other) {
        return !Double.isNaN(one) && !Double.isNaN(other) && one != other;
    }
}
