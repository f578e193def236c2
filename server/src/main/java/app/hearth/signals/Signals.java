package app.hearth.signals;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.conversation.ConversationsErased;
import app.hearth.conversation.ConversationsReceived;
import app.hearth.kernel.MonthlyPartitions;
import app.hearth.kernel.Refused;
import app.hearth.reading.Reader;
import app.hearth.reading.Reading;
import app.hearth.transcript.Transcript;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has every conversation read, and keeps what was found. */
@Service
public class Signals {

    private final AtHand atHand;
    private final ReaderVersionTable versions;
    private final ReadingTable table;
    private final Conversations conversations;
    private final MonthlyPartitions months;
    private final ApplicationEventPublisher events;

    Signals(
            AtHand atHand,
            ReaderVersionTable versions,
            ReadingTable table,
            Conversations conversations,
            MonthlyPartitions months,
            ApplicationEventPublisher events) {
        this.atHand = atHand;
        this.versions = versions;
        this.table = table;
        this.conversations = conversations;
        this.months = months;
        this.events = events;
    }

    /** Within the transaction that keeps the conversations: one is never seen without its reading. */
    @EventListener
    void on(ConversationsReceived received) {
        read(received.conversations());
    }

    @EventListener
    void on(ConversationsErased erased) {
        table.delete(erased.conversations());
    }

    /**
     * Reads what came in, with the version in use. The words may have changed, so what any version read in them before
     * is gone. The choice of the version is held until all of it is kept, so that whoever activates another one knows
     * that nothing more comes by the one before.
     */
    private void read(List<Conversation> conversations) {
        var choice = versions.hold();
        var reader = atHand.forNewcomers(choice);
        var ids = conversations.stream().map(it -> it.id().value()).toList();
        var batch = read(reader, conversations);
        months.open("reading", ids);
        if (choice.several()) {
            table.deleteOthers(ids, reader.version());
        }
        table.upsert(batch, true);
        events.publishEvent(new ConversationsRead(batch));
    }

    static List<ReadConversation> read(Reader reader, List<Conversation> conversations) {
        var readings = reader.read(
                conversations.stream().map(Conversation::toTranscript).toList());
        return IntStream.range(0, conversations.size())
                .mapToObj(index -> new ReadConversation(conversations.get(index), readings.get(index)))
                .toList();
    }

    /** What is shown as found in a conversation. The caller of this has checked who may see it. */
    @Transactional(readOnly = true)
    public Reading of(ConversationId conversation) {
        return table.shown(conversation)
                .orElseThrow(() -> Refused.unknown(
                        "reading.none", "Conversation %s is not read yet.".formatted(conversation.value())));
    }

    /**
     * The next conversations behind a place, in the order of their ids, with what is shown as found in them. Words and
     * readings stay as they are until the transaction ends.
     *
     * @param after null to begin with the first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ReadConversation> next(@Nullable UUID after, int most) {
        return withReading(conversations.hold(table.shownBehind(after, most)));
    }

    /** Of these conversations, those that nobody is just changing, with what is shown as found in them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ReadConversation> free(Collection<UUID> ids) {
        return withReading(conversations.holdFree(ids));
    }

    private List<ReadConversation> withReading(List<Conversation> held) {
        var shown = table.shown(held.stream().map(it -> it.id().value()).toList());
        return held.stream()
                .filter(it -> shown.containsKey(it.id().value()))
                .map(it -> new ReadConversation(
                        it, Objects.requireNonNull(shown.get(it.id().value()))))
                .toList();
    }

    /** Which of these are conversations that were read. */
    @Transactional(readOnly = true)
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : table.shown(List.copyOf(ids)).keySet();
    }

    /** What one version found in a conversation. The caller of this has checked who may see it. */
    @Transactional(readOnly = true)
    public Reading of(ConversationId conversation, String reader) {
        return table.find(conversation, reader)
                .orElseThrow(() -> Refused.unknown(
                        "reading.none-by",
                        "Conversation %s has no reading by %s.".formatted(conversation.value(), reader)));
    }

    /** Reads what is said in practice, with the version in use. Nothing of it is kept here. */
    @Transactional(readOnly = true)
    public Reading read(Transcript transcript) {
        return atHand.forNewcomers(versions.choice()).read(transcript);
    }

    /** The version that reads what comes in. */
    @Transactional(readOnly = true)
    public String readerInUse() {
        return atHand.forNewcomers(versions.choice()).version();
    }

    /** The versions that have read a conversation, the one that is shown first. */
    @Transactional(readOnly = true)
    public List<String> readersOf(ConversationId conversation) {
        return table.readersOf(conversation);
    }
}
