package app.hearth.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only list of what was received. The same row twice is one entry; a changed one is a new entry. */
@Component
class Ledger {

    private final LedgerTable table;
    private final Clock clock;

    Ledger(LedgerTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Appends what is new, and marks it for processing.
     *
     * @return how many entries are to be processed because of this: new ones, and ones that still wait
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int append(UUID source, UUID importId, List<Arrival> arrivals) {
        table.lock(source);
        var conversations = new HashMap<>(table.conversations(
                source, arrivals.stream().map(Arrival::externalId).toList()));
        var settled = arrivals.stream()
                .map(arrival -> {
                    var known = conversations.putIfAbsent(arrival.externalId(), arrival.conversation());
                    return known == null ? arrival : arrival.of(known);
                })
                .toList();
        var fresh = table.append(source, importId, settled, clock.instant());
        return fresh == arrivals.size() ? fresh : fresh + table.adopt(source, importId, settled);
    }
}
