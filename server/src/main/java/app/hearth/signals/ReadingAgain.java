package app.hearth.signals;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Audit;
import app.hearth.reading.Reader;
import app.hearth.reading.Reading;
import app.hearth.signals.ReaderVersion.Kind;
import app.hearth.signals.ReaderVersion.State;
import app.hearth.signals.ReadingTable.Step;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the whole store for a version, a batch at a time. What a batch does and how far the work is then share a
 * transaction, so that it may be cut off anywhere, and a conversation is shown wholly by one version or wholly by the
 * other.
 */
@Service
class ReadingAgain {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingAgain.class);
    private static final int BATCH = 200;
    private static final int PATIENCE = 5;

    /** So few came in while a round went on that another one is not worth it: activating reads what is left. */
    private static final int FEW = 20;

    private final ReaderWorkTable works;
    private final ReaderVersionTable versions;
    private final ReaderVersions use;
    private final ReadingTable readings;
    private final Conversations conversations;
    private final AtHand atHand;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadingAgain(
            ReaderWorkTable works,
            ReaderVersionTable versions,
            ReaderVersions use,
            ReadingTable readings,
            Conversations conversations,
            AtHand atHand,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.works = works;
        this.versions = versions;
        this.use = use;
        this.readings = readings;
        this.conversations = conversations;
        this.atHand = atHand;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Goes one batch further with what is running; false where nothing is. */
    boolean step() {
        try {
            return Boolean.TRUE.equals(transaction.execute(
                    status -> works.lockRunning().map(this::further).orElse(false)));
        } catch (RuntimeException problem) {
            return endAfterTooMany(problem);
        }
    }

    private boolean endAfterTooMany(RuntimeException problem) {
        transaction.executeWithoutResult(status -> works.lockRunning().ifPresent(work -> {
            var tries = works.fail(work.id());
            LOG.warn(
                    "A batch behind {} for reader {} failed, {} times now", work.last(), work.reader(), tries, problem);
            if (tries >= PATIENCE) {
                works.end(work.id(), ReaderWork.State.FAILED, clock.instant());
            }
        }));
        return false;
    }

    private boolean further(ReaderWork work) {
        var stretch = readings.walk(work.reader(), work.last(), BATCH);
        if (stretch.isEmpty()) {
            switch (work.act()) {
                case READ -> endRound(work);
                case ACTIVATE -> endActivating(work);
                case DELETE -> endDeleting(work);
            }
            return true;
        }
        var found = switch (work.act()) {
            case READ -> readSome(work, idsOf(stretch, false));
            case ACTIVATE -> showSome(work, stretch);
            case DELETE -> deleteSome(work, stretch);
        };
        var dealtWith = work.round() == 1 ? stretch.size() : found;
        works.update(work.after(stretch.getLast().conversation(), dealtWith, found, clock.instant()));
        return true;
    }

    private int readSome(ReaderWork work, List<UUID> unread) {
        var fresh = readMissing(work.reader(), conversations.hold(unread));
        if (!fresh.isEmpty()) {
            var shown = readings.shown(
                    fresh.stream().map(it -> it.conversation().id().value()).toList());
            versions.find(work.reader())
                    .map(ReaderVersion::comparison)
                    .ifPresent(soFar -> versions.compare(work.reader(), compare(soFar, shown, fresh)));
        }
        return fresh.size();
    }

    private static Comparison compare(Comparison soFar, Map<UUID, Reading> shown, List<ReadConversation> fresh) {
        var comparing = new Comparing(soFar);
        for (var read : fresh) {
            var id = read.conversation().id().value();
            var before = shown.get(id);
            if (before != null) {
                comparing.add(id, before, read.reading());
            }
        }
        return comparing.soFar();
    }

    /** Reads those that the version has no reading of. They are held, so that their words stay what was read. */
    private List<ReadConversation> readMissing(String version, List<Conversation> held) {
        var known = readings.by(version, idsOf(held));
        var missing =
                held.stream().filter(it -> !known.containsKey(it.id().value())).toList();
        var reader = atHand.find(version);
        if (missing.isEmpty() || reader.isEmpty()) {
            return List.of();
        }
        return keep(reader.get(), missing);
    }

    private List<ReadConversation> keep(Reader reader, List<Conversation> missing) {
        var fresh = Signals.read(reader, missing);
        readings.upsert(fresh, false);
        return fresh;
    }

    private void endRound(ReaderWork work) {
        var now = clock.instant();
        if (work.found() > (work.round() == 1 ? 0 : FEW)) {
            works.update(work.nextRound(now));
            return;
        }
        works.end(work.id(), ReaderWork.State.DONE, now);
        versions.find(work.reader())
                .filter(version -> version.state() != State.ACTIVE)
                .ifPresent(version -> versions.move(version.version(), State.READ));
        if (work.thenActivate()) {
            use.beginActivating(work.reader(), work.startedBy());
        }
    }

    /** The other modules score and list what is shown now, within the same transaction. */
    private int showSome(ReaderWork work, List<Step> stretch) {
        var hidden = stretch.stream()
                .filter(step -> !step.shown())
                .map(Step::conversation)
                .toList();
        var held = conversations.hold(hidden);
        readMissing(work.reader(), held);
        var known = readings.by(work.reader(), idsOf(held));
        var batch = held.stream()
                .filter(it -> known.containsKey(it.id().value()))
                .map(it -> new ReadConversation(
                        it, Objects.requireNonNull(known.get(it.id().value()))))
                .toList();
        if (!batch.isEmpty()) {
            readings.show(
                    work.reader(),
                    batch.stream().map(it -> it.conversation().id().value()).toList());
            events.publishEvent(new ConversationsRead(batch));
        }
        return batch.size();
    }

    private void endActivating(ReaderWork work) {
        var now = clock.instant();
        versions.activate(work.reader(), now);
        works.end(work.id(), ReaderWork.State.DONE, now);
        audit.record(ReaderStart.PROGRAM, "reader.activated", work.reader(), Map.of("by", work.startedBy()));
    }

    private int deleteSome(ReaderWork work, List<Step> stretch) {
        return readings.deleteHidden(work.reader(), idsOf(stretch, true));
    }

    /** What is shown for want of another reading stays, and with it the version. */
    private void endDeleting(ReaderWork work) {
        works.end(work.id(), ReaderWork.State.DONE, clock.instant());
        versions.compare(work.reader(), null);
        versions.find(work.reader())
                .filter(it -> !readings.hasAny(it.version()))
                .ifPresent(version -> {
                    versions.move(version.version(), State.UNREAD);
                    if (version.kind() == Kind.STANDARD
                            && atHand.find(version.version()).isEmpty()) {
                        versions.delete(version.version());
                    }
                });
    }

    private static List<UUID> idsOf(List<Step> stretch, boolean read) {
        return stretch.stream()
                .filter(step -> step.read() == read)
                .map(Step::conversation)
                .toList();
    }

    private static List<UUID> idsOf(List<Conversation> conversations) {
        return conversations.stream().map(it -> it.id().value()).toList();
    }
}
