package app.hearth.practice;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Refused;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Briefing cards: those that ship are everybody's, those that a trainer wrote are the trainer's. */
@Service
class StageCards {

    private static final int MOST_OWN = 200;

    private final StageCardTable table;
    private final Ids ids;
    private final Clock clock;

    StageCards(StageCardTable table, Ids ids, Clock clock) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
    }

    /** The caller's own first. */
    @Transactional(readOnly = true)
    Map<String, StageCard> choiceOf(Caller caller) {
        var cards = new LinkedHashMap<String, StageCard>();
        table.of(caller.account()).forEach(own -> cards.put(own.id().toString(), own.card()));
        cards.putAll(StageShippedCards.all());
        return cards;
    }

    boolean isShipped(String id) {
        return StageShippedCards.all().containsKey(id);
    }

    /** None where its owner has deleted it. */
    @Transactional(readOnly = true)
    Optional<StageCard> find(String id) {
        var shipped = StageShippedCards.all().get(id);
        return shipped != null ? Optional.of(shipped) : table.find(StageWords.id(id));
    }

    /** Refuses a card that the caller may not choose. */
    void require(Caller caller, String id) {
        if (!choiceOf(caller).containsKey(id)) {
            throw unknown();
        }
    }

    @Transactional
    String write(Caller caller, StageCard card) {
        if (table.count(caller.account()) >= MOST_OWN) {
            throw Refused.conflict("stage.cards-full", "At most %d cards; delete one first.".formatted(MOST_OWN));
        }
        var id = ids.next();
        table.insert(id, caller.account(), card, clock.instant());
        return id.toString();
    }

    @Transactional
    void change(Caller caller, UUID id, StageCard card) {
        if (!table.update(id, caller.account(), card, clock.instant())) {
            throw unknown();
        }
    }

    @Transactional
    void delete(Caller caller, UUID id) {
        if (!table.delete(id, caller.account())) {
            throw unknown();
        }
    }

    private static Refused unknown() {
        return Refused.unknown("stage.card-unknown", "There is no such card among yours.");
    }
}
