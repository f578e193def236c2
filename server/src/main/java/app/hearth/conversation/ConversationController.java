package app.hearth.conversation;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.people.AgentCard;
import app.hearth.people.SourceAgents;
import app.hearth.transcript.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/conversations/{id}")
class ConversationController {

    private final Conversations conversations;
    private final SourceAgents agents;
    private final Audit audit;

    ConversationController(Conversations conversations, SourceAgents agents, Audit audit) {
        this.conversations = conversations;
        this.agents = agents;
        this.audit = audit;
    }

    /** Opening a conversation is written to the audit trail, as people must be able to ask who read them. */
    @GetMapping
    @Allowed(token = "conversation:read")
    ConversationView open(Caller caller, @PathVariable UUID id) {
        var conversation = conversations.visible(caller, new ConversationId(id));
        audit.record(caller, "conversation.opened", id.toString(), Map.of());
        var agent = conversation.agent();
        return ConversationView.of(
                conversation,
                agent == null ? null : agents.cards(List.of(agent)).get(agent));
    }

    record ConversationView(
            UUID id,
            String externalId,
            UUID source,
            @Nullable String channel,
            @Nullable String customer,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable AgentCard agent,
            List<TurnView> turns,
            @Nullable Double csat,
            @Nullable Boolean resolved,
            Map<String, Integer> masked) {

        static ConversationView of(Conversation conversation, @Nullable AgentCard agent) {
            var turns = conversation.turns();
            return new ConversationView(
                    conversation.id().value(),
                    conversation.externalId(),
                    conversation.source(),
                    conversation.channel(),
                    conversation.customer(),
                    conversation.startedAt(),
                    conversation.endedAt(),
                    agent,
                    IntStream.range(0, turns.size())
                            .mapToObj(index -> new TurnView(
                                    index,
                                    turns.get(index).speaker(),
                                    turns.get(index).at(),
                                    turns.get(index).text()))
                            .toList(),
                    conversation.outcome().csat(),
                    conversation.outcome().resolved(),
                    conversation.masked());
        }
    }

    record TurnView(int turn, Speaker speaker, @Nullable Instant at, String text) {}
}
