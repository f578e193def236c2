package app.hearth.quality;

import app.hearth.kernel.Refused;
import app.hearth.scorecard.Scorecard;
import app.hearth.scorecard.ScorecardDocument;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cards there are, and which of them measure what. */
@Service
class Scorecards {

    private final ScorecardTable table;
    private final CardUseTable uses;
    private final Map<Version, Scorecard> read = new ConcurrentHashMap<>();
    private volatile @Nullable CardChoice known;

    Scorecards(ScorecardTable table, CardUseTable uses) {
        this.table = table;
        this.uses = uses;
    }

    /** Which cards measure what, held until the transaction ends: for whoever keeps scores by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    CardChoice hold() {
        return choiceOf(uses.hold());
    }

    /** Which cards measure what just now. */
    @Transactional(readOnly = true)
    CardChoice choice() {
        return choiceOf(uses.revision());
    }

    /** Kept by its number; so whoever is changing the choice asks the tables until the change is committed. */
    private CardChoice choiceOf(long revision) {
        var choice = known;
        if (choice == null || choice.revision() != revision) {
            var active = new HashMap<String, Scorecard>();
            table.active().forEach(row -> active.put(row.id(), version(row.id(), row.version())));
            choice = new CardChoice(revision, active, uses.all());
            known = choice;
        }
        return choice;
    }

    /** The version of a card that is in use. */
    @Transactional(readOnly = true)
    Scorecard active(String id) {
        var card = choice().active().get(id);
        if (card == null) {
            throw Refused.unknown("scorecard.unknown", "No scorecard '%s'.".formatted(id));
        }
        return card;
    }

    /** Every card in the version that is in use. */
    @Transactional(readOnly = true)
    List<Scorecard> active() {
        return choice().active().values().stream()
                .sorted(Comparator.comparing(Scorecard::id))
                .toList();
    }

    Scorecard version(String id, int version) {
        return read.computeIfAbsent(
                new Version(id, version),
                wanted -> ScorecardDocument.stored(row(id, version).document()));
    }

    ScorecardTable.Row row(String id, int version) {
        return table.find(id, version)
                .orElseThrow(() -> Refused.unknown(
                        "scorecard.unknown", "No version %d of scorecard '%s'.".formatted(version, id)));
    }

    /** The versions of a card, the newest first; empty for one that was never published. */
    @Transactional(readOnly = true)
    List<ScorecardTable.Row> versions(String id) {
        return table.versions(id);
    }

    private record Version(String id, int version) {}
}
