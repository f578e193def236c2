package app.hearth.conversation;

import app.hearth.kernel.Caller;
import app.hearth.kernel.MonthlyPartitions;
import app.hearth.kernel.Refused;
import app.hearth.people.SourceAgents;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes conversations in, and hands them out to whoever may see them. */
@Service
public class Conversations {

    private static final int ERASED_AT_ONCE = 5000;

    private final ConversationTable table;
    private final MonthlyPartitions months;
    private final SourceAgents agents;
    private final ApplicationEventPublisher events;

    Conversations(
            ConversationTable table, MonthlyPartitions months, SourceAgents agents, ApplicationEventPublisher events) {
        this.table = table;
        this.months = months;
        this.agents = agents;
        this.events = events;
    }

    /** Keeps conversations; of several versions the one from the latest ledger entry. What is not newer is left. */
    @Transactional
    public void receive(List<Conversation> received) {
        var latest = new LinkedHashMap<ConversationId, Conversation>();
        for (var conversation : received) {
            latest.merge(conversation.id(), conversation, (one, other) -> one.entry() > other.entry() ? one : other);
        }
        months.open(
                "conversation",
                latest.keySet().stream().map(ConversationId::value).toList());
        var kept = table.upsert(List.copyOf(latest.values()));
        var news = latest.values().stream()
                .filter(conversation -> kept.contains(conversation.id().value()))
                .toList();
        if (!news.isEmpty()) {
            events.publishEvent(new ConversationsReceived(news));
        }
    }

    /** Forgets all conversations of a source, and has the other modules forget what they know of them. */
    @Transactional
    public void erase(UUID source) {
        while (true) {
            var gone = table.deleteSome(source, ERASED_AT_ONCE);
            if (gone.isEmpty()) {
                return;
            }
            events.publishEvent(new ConversationsErased(gone));
        }
    }

    /** The conversation, if the caller may see the work of its agent; else it is as unknown as one that never was. */
    @Transactional(readOnly = true)
    public Conversation visible(Caller caller, ConversationId id) {
        return table.find(id)
                .filter(conversation -> agents.visibleTo(caller.scope()).contains(conversation.agent()))
                .orElseThrow(
                        () -> Refused.unknown("conversation.unknown", "No conversation %s.".formatted(id.value())));
    }

    /** Those of the conversations that are here, in any order. The caller of this has checked who may see them. */
    @Transactional(readOnly = true)
    public List<Conversation> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.find(ids);
    }

    /**
     * Those of the conversations that are here, as they are now and stay until the transaction ends: for whoever writes
     * down something about their words that must not outlive them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Conversation> hold(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.hold(ids);
    }

    /** The conversations of some agents from one id on and before another, the newest first. */
    @Transactional(readOnly = true)
    public List<UUID> of(Collection<UUID> agents, UUID from, UUID before, int most) {
        return agents.isEmpty() ? List.of() : table.idsOf(agents, from, before, most);
    }

    /** The source agents of the conversations that began from an instant on and before another; none where unknown. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> agentsOf(Instant from, Instant to) {
        return table.agentsOf(from, to);
    }

    /** As {@link #hold}, but without waiting: those that somebody is just changing are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Conversation> holdFree(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.holdFree(ids);
    }

    /** How many conversations there are. */
    @Transactional(readOnly = true)
    public long count() {
        return table.count();
    }
}
