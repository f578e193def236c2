package app.hearth.quality;

import app.hearth.scorecard.ScorecardDocument;
import app.hearth.scorecard.ShippedCards;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the cards that ship with Hearth on its first start with them. A version is never rewritten, and a newer one
 * takes over only where nobody here has published a version of their own.
 */
@Component
class CardStart {

    private static final Logger LOG = LoggerFactory.getLogger(CardStart.class);
    private static final String PROGRAM = "Hearth";

    private final ScorecardTable table;
    private final CardUseTable uses;
    private final ScoringAgain again;
    private final Clock clock;

    CardStart(
            ScorecardTable table, CardUseTable uses, ScoringAgain again, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.uses = uses;
        this.again = again;
        this.clock = clock;
        ShippedCards.names()
                .forEach(name -> transaction.executeWithoutResult(status -> keep(ShippedCards.document(name))));
    }

    private void keep(String document) {
        var card = ScorecardDocument.read(document);
        var digest = Digests.of(document);
        var before = table.versions(card.id());
        var row = new ScorecardTable.Row(
                card.id(), card.version(), document, digest, false, true, clock.instant(), PROGRAM, "");
        if (table.insertUnlessPresent(row)) {
            if (before.stream().allMatch(it -> it.shipped() && it.version() < card.version())) {
                again.hold();
                uses.change();
                table.activate(card.id(), card.version());
                if (!before.isEmpty()) {
                    again.begin("upgrade", PROGRAM);
                }
            }
        } else if (before.stream()
                .anyMatch(it -> it.version() == card.version() && !it.digest().equals(digest))) {
            LOG.warn(
                    "Scorecard {} ships a version {} that differs from the one kept; the kept one is used. A changed"
                            + " card needs a new version.",
                    card.id(),
                    card.version());
        }
    }
}
