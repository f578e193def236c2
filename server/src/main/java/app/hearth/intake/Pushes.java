package app.hearth.intake;

import app.hearth.intake.Receiving.Outcome;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Conversations that other systems push, some at a time. All pushes of a day to one source are one import. */
@Service
class Pushes {

    private static final String FORMAT = "push";

    private final Sources sources;
    private final ImportTable imports;
    private final LedgerTable ledger;
    private final Receiving receiving;
    private final Opening opening;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Pushes(
            Sources sources,
            ImportTable imports,
            LedgerTable ledger,
            Receiving receiving,
            Opening opening,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.sources = sources;
        this.imports = imports;
        this.ledger = ledger;
        this.receiving = receiving;
        this.opening = opening;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts what is pushed into the ledger and says what became of it; conversations come of it moments later. */
    Outcome take(Caller caller, String sourceName, InputStream body) throws IOException {
        var source = sources.get(sourceName);
        var token = caller.token();
        if (token != null && token.source() != null && !token.source().equals(source.id())) {
            throw Refused.forbidden("intake.source", "This token may not write to '%s'.".formatted(sourceName));
        }
        try (var lines = opening.openPush(source, body)) {
            return receiving.receiveSome(source.id(), importOf(source, caller), lines);
        }
    }

    private UUID importOf(Source source, Caller caller) {
        var today = LocalDate.ofInstant(clock.instant(), source.zone());
        return Objects.requireNonNull(transaction.execute(status -> {
            ledger.lock(source.id());
            imports.closePushes(
                    source.id(), FORMAT, today.atStartOfDay(source.zone()).toInstant());
            return imports.openPush(source.id(), FORMAT).orElseGet(() -> {
                var begun = Import.begun(
                        ids.next(), source, today.toString(), FORMAT, null, caller.name(), clock.instant());
                imports.insertUnlessPresent(begun);
                return begun.id();
            });
        }));
    }
}
