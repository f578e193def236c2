package app.hearth.signals;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.ConversationsErased;
import app.hearth.conversation.ConversationsReceived;
import app.hearth.kernel.MonthlyPartitions;
import app.hearth.kernel.Refused;
import app.hearth.reading.Reader;
import app.hearth.reading.Reading;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has every conversation read, and keeps what was found. */
@Service
public class Signals {

    private final Reader reader;
    private final ReadingTable table;
    private final MonthlyPartitions months;
    private final ApplicationEventPublisher events;

    Signals(Reader reader, ReadingTable table, MonthlyPartitions months, ApplicationEventPublisher events) {
        this.reader = reader;
        this.table = table;
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

    /** Reads the conversations, again where they were read before; the new reading replaces the old. */
    @Transactional
    public void read(List<Conversation> conversations) {
        var readings = reader.read(
                conversations.stream().map(Conversation::toTranscript).toList());
        months.open("reading", conversations.stream().map(it -> it.id().value()).toList());
        var batch = IntStream.range(0, conversations.size())
                .mapToObj(index -> new ReadConversation(conversations.get(index), readings.get(index)))
                .toList();
        table.upsert(batch);
        events.publishEvent(new ConversationsRead(batch));
    }

    /** What was found in a conversation. The caller of this has checked who may see it. */
    @Transactional(readOnly = true)
    public Reading of(ConversationId conversation) {
        return table.find(conversation)
                .orElseThrow(() -> Refused.unknown(
                        "reading.none", "Conversation %s is not read yet.".formatted(conversation.value())));
    }
}
