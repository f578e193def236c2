package app.hearth.quality;

import app.hearth.kernel.Refused;
import app.hearth.scorecard.Scorecard;
import app.hearth.scorecard.ScorecardDocument;
import app.hearth.scorecard.ShippedCards;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The cards there are. Those that ship with Hearth are kept on its first start with them, and never rewritten. */
@Service
class Scorecards {

    private static final Logger LOG = LoggerFactory.getLogger(Scorecards.class);
    private static final String GENERAL = "general";

    private final ScorecardTable table;
    private final Map<Version, Scorecard> read = new ConcurrentHashMap<>();
    private final Map<String, Scorecard> active = new ConcurrentHashMap<>();

    Scorecards(ScorecardTable table) {
        this.table = table;
        ShippedCards.names().forEach(name -> keep(ShippedCards.document(name)));
        table.active().forEach(row -> active.put(row.id(), version(row.id(), row.version())));
    }

    /** The card that every conversation is measured by. */
    Scorecard general() {
        return active(GENERAL);
    }

    /** The version of a card that is in use. */
    Scorecard active(String id) {
        var card = active.get(id);
        if (card == null) {
            throw Refused.unknown("scorecard.unknown", "No scorecard '%s'.".formatted(id));
        }
        return card;
    }

    /** Every card in the version that is in use. */
    List<Scorecard> active() {
        return active.values().stream()
                .sorted(Comparator.comparing(Scorecard::id))
                .toList();
    }

    Scorecard version(String id, int version) {
        return read.computeIfAbsent(
                new Version(id, version),
                wanted -> table.find(id, version)
                        .map(row -> ScorecardDocument.read(row.document()))
                        .orElseThrow(() -> Refused.unknown(
                                "scorecard.unknown", "No version %d of scorecard '%s'.".formatted(version, id))));
    }

    private void keep(String document) {
        var card = ScorecardDocument.read(document);
        var digest = digest(document);
        table.keepAndActivate(card.id(), card.version(), document, digest);
        var kept = table.find(card.id(), card.version()).orElseThrow();
        if (!kept.digest().equals(digest)) {
            LOG.warn(
                    "Scorecard {} ships a version {} that differs from the one kept; the kept one is used. A changed"
                            + " card needs a new version.",
                    card.id(),
                    card.version());
        }
    }

    private static String digest(String document) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private record Version(String id, int version) {}
}
