package app.hearth.signals;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Scope;
import app.hearth.signals.ReaderVersion.Kind;
import app.hearth.signals.ReaderVersion.State;
import app.hearth.signals.ReaderWork.Act;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it, before anything comes in, that a version is in use and that a newer program reads the store anew. */
@Component
class ReaderStart implements SmartInitializingSingleton {

    /** Who the audit trail says it was when nobody asked. */
    static final Caller PROGRAM = new Caller(new UUID(0, 0), "Hearth", null, Set.of(), Scope.NOTHING);

    private final ReaderVersions versions;
    private final ReaderVersionTable table;
    private final ReaderWorkTable works;
    private final ReadingTable readings;
    private final AtHand atHand;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean upgrade;

    ReaderStart(
            ReaderVersions versions,
            ReaderVersionTable table,
            ReaderWorkTable works,
            ReadingTable readings,
            AtHand atHand,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${hearth.readers.upgrade:true}") boolean upgrade) {
        this.versions = versions;
        this.table = table;
        this.works = works;
        this.readings = readings;
        this.atHand = atHand;
        this.transaction = transaction;
        this.clock = clock;
        this.upgrade = upgrade;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> choose());
    }

    private void choose() {
        table.lockChoice();
        var standard = atHand.standard().version();
        table.insertUnlessPresent(standard, Kind.STANDARD, null, null, clock.instant());
        var active = table.choice().active();
        if (active != null && atHand.find(active).isPresent()) {
            return;
        }
        if (active == null || readings.isEmpty()) {
            table.activate(standard, clock.instant());
            return;
        }
        if (versions.get(standard).state() == State.UNREAD) {
            table.move(standard, State.PARTLY);
        }
        if (upgrade && works.running().isEmpty() && !wasEverRead(standard)) {
            versions.upgrade(PROGRAM);
        }
    }

    /** Where somebody stopped it, it is not begun again at every start. */
    private boolean wasEverRead(String standard) {
        return works.latest().stream().anyMatch(work -> work.reader().equals(standard) && work.act() == Act.READ);
    }
}
