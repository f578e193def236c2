package app.hearth.intake;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Page;
import app.hearth.kernel.Refused;
import app.hearth.transcript.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in, and tells how far each has come. */
@Service
class Imports implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final ImportTable table;
    private final RejectionTable rejections;
    private final ReceivedTurnTable turns;
    private final Receiving receiving;
    private final Opening opening;
    private final Door door;
    private final LedgerTable ledger;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Imports(
            ImportTable table,
            RejectionTable rejections,
            ReceivedTurnTable turns,
            Receiving receiving,
            Opening opening,
            Door door,
            LedgerTable ledger,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.rejections = rejections;
        this.turns = turns;
        this.receiving = receiving;
        this.opening = opening;
        this.door = door;
        this.ledger = ledger;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** An upload by somebody who is signed in; see {@link #receive(Delivery, InputStream)}. */
    Import receive(Caller caller, Delivery delivery, InputStream file) throws IOException {
        audit.record(
                caller,
                "import.begun",
                nameOf(delivery),
                Map.of("source", delivery.source().name()));
        return receive(delivery, file);
    }

    /**
     * Takes a whole file and comes back when all of it is masked and in the ledger. Conversations are made of it in the
     * background, from the first batch on.
     *
     * @return the import as it stands; interrupted where the file broke off, failed where nothing could be made of it
     */
    Import receive(Delivery delivery, InputStream file) throws IOException {
        var counted = new CountingStream(file);
        var opened = opening.open(delivery, counted);
        var begun = Import.begun(
                ids.next(),
                delivery.source(),
                nameOf(delivery),
                opened.format(),
                delivery.totalBytes(),
                delivery.by(),
                clock.instant());
        table.insertUnlessPresent(begun);
        take(delivery, begun, opened.lines(), counted);
        table.complete(clock.instant());
        return get(begun.id());
    }

    /** Keeps a note of a file that could not even be opened, where nobody waits for an answer. */
    Import refuse(Delivery delivery, Refused refused) {
        var begun = Import.begun(
                ids.next(),
                delivery.source(),
                nameOf(delivery),
                "unknown",
                delivery.totalBytes(),
                delivery.by(),
                clock.instant());
        table.insertUnlessPresent(begun);
        table.move(begun.id(), Import.State.RECEIVING, Import.State.FAILED, refused.code(), clock.instant());
        return get(begun.id());
    }

    /** People put names and numbers into the names of files too. */
    private String nameOf(Delivery delivery) {
        return Objects.requireNonNull(door.mask(delivery.filename()));
    }

    private void take(Delivery delivery, Import begun, Lines lines, CountingStream counted) {
        try (lines) {
            receiving.receive(delivery.source().id(), begun.id(), lines, counted::count, delivery.startedAt());
            table.move(begun.id(), Import.State.RECEIVING, Import.State.WORKING, null, null);
        } catch (Receiving.Cancelled cancelled) {
            turns.delete(begun.id());
        } catch (UncheckedIOException | IOException broken) {
            LOG.info("Import {} broke off after {} bytes", begun.id(), counted.count());
            turns.delete(begun.id());
            table.move(
                    begun.id(),
                    Import.State.RECEIVING,
                    Import.State.INTERRUPTED,
                    "import.interrupted",
                    clock.instant());
        } catch (RuntimeException failed) {
            LOG.error("Import {} failed", begun.id(), failed);
            turns.delete(begun.id());
            table.move(begun.id(), Import.State.RECEIVING, Import.State.FAILED, "import.failed", clock.instant());
        }
    }

    @Transactional(readOnly = true)
    public Import get(UUID id) {
        return table.find(id).orElseThrow(() -> Refused.unknown("import.unknown", "No import %s.".formatted(id)));
    }

    /** Whether a file of this source was taken in to its end. */
    @Transactional(readOnly = true)
    public boolean hasDone(UUID source) {
        return table.hasDone(source);
    }

    @Transactional(readOnly = true)
    public Page<Import> page(@Nullable UUID after, int limit) {
        return Page.cut(table.page(after, limit + 1), limit, last -> last.id().toString());
    }

    /** Stops an import. What is stored stays; what waits is set aside until the same file comes again. */
    @Transactional
    public Import cancel(Caller caller, UUID id) {
        var state = get(id).state();
        if (state != Import.State.RECEIVING && state != Import.State.WORKING) {
            throw Refused.conflict("import.ended", "The import has ended already: %s.".formatted(state.wire()));
        }
        table.move(id, state, Import.State.CANCELLED, null, clock.instant());
        ledger.giveBack(id);
        audit.record(caller, "import.cancelled", id.toString(), Map.of());
        return get(id);
    }

    @Transactional(readOnly = true)
    public List<RejectionTable.Numbered> rejections(UUID id, long after, int limit) {
        return rejections.page(get(id).id(), after, limit);
    }

    /** Hands over all rejections of an import, without holding them all. */
    @Transactional(readOnly = true)
    public void allRejections(UUID id, Consumer<Stream<Rejection>> taker) {
        try (var all = rejections.all(get(id).id())) {
            taker.accept(all);
        }
    }

    /**
     * What was coming in when the server went down is told so; what had come goes on. Before any door opens, so that
     * nothing that comes in now is taken for it.
     */
    @Override
    public void afterSingletonsInstantiated() {
        table.interruptReceiving(clock.instant()).forEach(turns::delete);
    }
}
