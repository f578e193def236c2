package app.hearth.intake;

import app.hearth.transcript.Fault;
import app.hearth.transcript.Line;
import app.hearth.transcript.Lines;
import app.hearth.transcript.Place;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the lines of a file as they come, masks them and puts them into the ledger, a batch a transaction. What has
 * been taken is safe, whatever becomes of the rest.
 */
@Service
class Receiving {

    private static final int CONVERSATIONS = 500;

    private final Door door;
    private final Ledger ledger;
    private final ReceivedTurnTable turns;
    private final ImportTable imports;
    private final RejectionTable rejections;
    private final TransactionTemplate transaction;

    Receiving(
            Door door,
            Ledger ledger,
            ReceivedTurnTable turns,
            ImportTable imports,
            RejectionTable rejections,
            TransactionTemplate transaction) {
        this.door = door;
        this.ledger = ledger;
        this.turns = turns;
        this.imports = imports;
        this.rejections = rejections;
        this.transaction = transaction;
    }

    /** Somebody cancelled the import while its file was coming in. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Takes all lines there are.
     *
     * @param bytes how many bytes were read so far
     * @param startedAt when a conversation began whose file does not say; null to refuse it
     * @throws Cancelled if the import is not receiving any longer
     */
    void receive(UUID source, UUID importId, Lines lines, LongSupplier bytes, @Nullable Instant startedAt) {
        var batch = new Batch();
        var counted = 0L;
        while (lines.hasNext()) {
            take(source, lines.next(), startedAt, batch);
            if (batch.isFull()) {
                var now = bytes.getAsLong();
                keep(source, importId, batch, now - counted);
                counted = now;
                batch = batch.next();
            }
        }
        keep(source, importId, batch, bytes.getAsLong() - counted);
        if (!turns.externalIds(importId, "", 1).isEmpty()) {
            joinTurns(source, importId, startedAt);
        }
    }

    /** Takes a few lines for an import that stays open; says what became of each. */
    Outcome receiveSome(UUID source, UUID importId, Lines lines) {
        var outcome = Outcome.NONE;
        var batch = new Batch();
        while (lines.hasNext()) {
            take(source, lines.next(), null, batch);
            if (batch.isFull()) {
                outcome = outcome.plus(keep(source, importId, batch, 0), batch);
                batch = batch.next();
            }
        }
        return outcome.plus(keep(source, importId, batch, 0), batch);
    }

    /** What became of lines that were pushed. */
    record Outcome(int accepted, int duplicates, List<Rejection> rejected) {

        static final Outcome NONE = new Outcome(0, 0, List.of());

        Outcome plus(int nowAccepted, Batch batch) {
            return new Outcome(
                    accepted + nowAccepted,
                    duplicates + batch.arrivals().size() - nowAccepted,
                    Stream.concat(rejected.stream(), batch.rejections().stream())
                            .toList());
        }
    }

    private void take(UUID source, Line line, @Nullable Instant startedAt, Batch batch) {
        batch.countLine();
        switch (line) {
            case Line.Whole whole -> {
                var began = beginningOf(whole.transcript(), startedAt);
                if (began == null) {
                    reject(batch, whole.place(), noBeginning());
                } else {
                    batch.add(door.admit(source, whole.transcript(), began, whole.original()));
                }
            }
            case Line.Part part -> {
                var masked = door.admit(part.turn());
                var customer = part.customerId();
                batch.add(new ReceivedTurn(
                        batch.rowNumber(),
                        door.pseudonym(part.conversationId()),
                        door.mask(part.channel()),
                        part.agentId(),
                        customer == null ? null : door.pseudonym(customer),
                        part.outcome().csat(),
                        door.digest(part.original()),
                        masked.masked(),
                        masked.turn()));
            }
            case Line.Bad bad -> bad.faults().forEach(fault -> reject(batch, bad.place(), fault));
        }
    }

    private int keep(UUID source, UUID importId, Batch batch, long bytes) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var accepted = batch.arrivals().isEmpty() ? 0 : ledger.append(source, importId, batch.arrivals());
            if (!batch.turns().isEmpty()) {
                turns.insert(importId, batch.turns());
            }
            if (!batch.rejections().isEmpty()) {
                rejections.append(importId, batch.rejections());
            }
            if (!imports.advance(importId, batch.received(bytes, accepted))) {
                throw new Cancelled();
            }
            return accepted;
        }));
    }

    /** Puts the turns of a file with one turn a row together, conversation by conversation, however they were mixed. */
    private void joinTurns(UUID source, UUID importId, @Nullable Instant startedAt) {
        var after = "";
        while (true) {
            var ids = turns.externalIds(importId, after, CONVERSATIONS);
            if (ids.isEmpty()) {
                break;
            }
            var batch = new Batch();
            for (var conversation : ConversationRows.of(turns.turns(importId, ids))) {
                var transcript = conversation.transcript();
                var began = beginningOf(transcript, startedAt);
                if (began == null) {
                    reject(batch, Place.line(conversation.firstRow()), noBeginning());
                } else {
                    var arrival = door.admit(source, transcript, began, door.digest(conversation.digests()));
                    batch.add(arrival.after(conversation.masked()));
                }
            }
            keep(source, importId, batch, 0);
            after = ids.getLast();
        }
        transaction.executeWithoutResult(status -> turns.delete(importId));
    }

    private void reject(Batch batch, Place place, Fault fault) {
        batch.add(new Rejection(
                door.mask(place.file()),
                place.line(),
                fault.field(),
                fault.code(),
                fault.reason(),
                door.mask(fault.excerpt())));
    }

    private static Fault noBeginning() {
        return new Fault("startedAt", "time.missing", "Nothing says when the conversation began.", null);
    }

    private static @Nullable Instant beginningOf(Transcript transcript, @Nullable Instant otherwise) {
        if (transcript.startedAt() != null) {
            return transcript.startedAt();
        }
        return transcript.turns().stream()
                .map(Turn::at)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }
}
