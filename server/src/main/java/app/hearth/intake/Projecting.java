package app.hearth.intake;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.people.SourceAgents;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes conversations of what the ledger holds. A batch is taken, kept, read, scored and made findable in one
 * transaction: after a crash each entry is either all of that or still pending.
 */
@Service
class Projecting {

    private static final Logger LOG = LoggerFactory.getLogger(Projecting.class);
    private static final int BATCH = 500;

    private final LedgerTable ledger;
    private final ImportTable imports;
    private final RejectionTable rejections;
    private final SourceAgents agents;
    private final Conversations conversations;
    private final Payloads payloads;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Projecting(
            LedgerTable ledger,
            ImportTable imports,
            RejectionTable rejections,
            SourceAgents agents,
            Conversations conversations,
            Payloads payloads,
            TransactionTemplate transaction,
            Clock clock) {
        this.ledger = ledger;
        this.imports = imports;
        this.rejections = rejections;
        this.agents = agents;
        this.conversations = conversations;
        this.payloads = payloads;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works until nothing is pending; may run in several threads and servers at once. */
    void drain() {
        while (!Thread.currentThread().isInterrupted() && takeSome() > 0) {
            imports.complete(clock.instant());
        }
        imports.complete(clock.instant());
    }

    private int takeSome() {
        try {
            return project(BATCH);
        } catch (RuntimeException problem) {
            LOG.warn("A batch could not be processed; going on one by one", problem);
            return takeOneByOne();
        }
    }

    /** Finds the entry that spoils its batch and sets it aside; it stays in the ledger. */
    private int takeOneByOne() {
        var taken = 0;
        for (var number = 0; number < BATCH; number++) {
            try {
                var one = project(1);
                if (one == 0) {
                    break;
                }
                taken += one;
            } catch (RuntimeException problem) {
                taken += setAside(problem);
            }
        }
        return taken;
    }

    private int project(int most) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var entries = ledger.take(most);
            if (!entries.isEmpty()) {
                conversations.receive(toConversations(entries));
                countBy(entries, LedgerEntry::importId).forEach(imports::processed);
            }
            return entries.size();
        }));
    }

    private int setAside(RuntimeException problem) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var entries = ledger.take(1);
            for (var entry : entries) {
                LOG.error("Ledger entry {} could not be processed and is set aside", entry.entry(), problem);
                rejections.append(
                        entry.importId(),
                        List.of(new Rejection(
                                null,
                                0,
                                "",
                                "processing.failed",
                                "Ledger entry %d could not be processed; it is kept.".formatted(entry.entry()),
                                null)));
                imports.rejectedLate(entry.importId(), 1);
            }
            return entries.size();
        }));
    }

    private List<Conversation> toConversations(List<LedgerEntry> entries) {
        var transcripts =
                entries.stream().map(entry -> payloads.read(entry.payload())).toList();
        var named = new HashMap<UUID, Set<String>>();
        for (var index = 0; index < entries.size(); index++) {
            var agent = transcripts.get(index).agentId();
            if (agent != null) {
                named.computeIfAbsent(entries.get(index).source(), source -> new HashSet<>())
                        .add(agent);
            }
        }
        var known = named.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> agents.resolve(it.getKey(), it.getValue())));
        var made = new ArrayList<Conversation>(entries.size());
        for (var index = 0; index < entries.size(); index++) {
            made.add(toConversation(entries.get(index), transcripts.get(index), known));
        }
        return made;
    }

    private static Conversation toConversation(
            LedgerEntry entry, Transcript transcript, Map<UUID, Map<String, UUID>> agents) {
        var id = new ConversationId(entry.conversation());
        var agent = transcript.agentId();
        return new Conversation(
                id,
                entry.source(),
                transcript.conversationId(),
                agent == null
                        ? null
                        : agents.getOrDefault(entry.source(), Map.of()).get(agent),
                transcript.customerId(),
                transcript.channel(),
                id.startedAt(),
                endOf(transcript.turns()),
                transcript.turns(),
                transcript.outcome(),
                entry.masked(),
                entry.entry());
    }

    private static @Nullable Instant endOf(List<Turn> turns) {
        return turns.stream()
                .map(Turn::at)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static Map<UUID, Integer> countBy(List<LedgerEntry> entries, Function<LedgerEntry, UUID> key) {
        return entries.stream().collect(Collectors.toMap(key, entry -> 1, Integer::sum));
    }
}
