package app.hearth.review;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team of its own with a lead, agents, and conversations that were read and scored. */
final class ReviewFloor {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final JdbcClient jdbc;
    private final Conversations conversations;
    final UUID programme = UUID.randomUUID();
    final UUID team = UUID.randomUUID();
    final UUID lead = UUID.randomUUID();

    ReviewFloor(JdbcClient jdbc, Conversations conversations) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        jdbc.sql("INSERT INTO person (id, employee_number, name) VALUES (:id, :number, '班长')")
                .param("id", lead)
                .param("number", lead.toString())
                .update();
        jdbc.sql("INSERT INTO programme (id, name) VALUES (:id, :name)")
                .param("id", programme)
                .param("name", programme.toString())
                .update();
        jdbc.sql("INSERT INTO team (id, name, programme, lead) VALUES (:id, '一组', :programme, :lead)")
                .param("id", team)
                .param("programme", programme)
                .param("lead", lead)
                .update();
        jdbc.sql("UPDATE person SET team = :team WHERE id = :lead")
                .param("team", team)
                .param("lead", lead)
                .update();
    }

    /** Somebody of the team. */
    UUID person() {
        var person = UUID.randomUUID();
        jdbc.sql("INSERT INTO person (id, employee_number, name, team) VALUES (:id, :number, '小林', :team)")
                .param("id", person)
                .param("number", person.toString())
                .param("team", team)
                .update();
        return person;
    }

    /** An agent of a source who is this person. */
    UUID agent(UUID person) {
        var agent = UUID.randomUUID();
        jdbc.sql("INSERT INTO source_agent (id, source, external_id, person) VALUES (:id, :source, :name, :person)")
                .param("id", agent)
                .param("source", UUID.randomUUID())
                .param("name", agent.toString())
                .param("person", person)
                .update();
        return agent;
    }

    /** A conversation of an agent, read and scored. */
    Conversation conversation(@Nullable UUID agent, String... lines) {
        return conversation(agent, NOON, lines);
    }

    Conversation conversation(@Nullable UUID agent, Instant at, String... lines) {
        var turns = new ArrayList<Turn>();
        for (var index = 0; index < lines.length; index++) {
            turns.add(new Turn(index % 2 == 0 ? Speaker.CUSTOMER : Speaker.AGENT, null, lines[index], null, null));
        }
        var id = UUID.randomUUID();
        var conversation = new Conversation(
                ConversationId.of(at, id.getMostSignificantBits(), id.getLeastSignificantBits()),
                UUID.randomUUID(),
                id.toString(),
                agent,
                null,
                "webchat",
                at,
                null,
                turns,
                Outcome.UNKNOWN,
                Map.of(),
                1);
        conversations.receive(List.of(conversation));
        return conversation;
    }

    Conversation upset(@Nullable UUID agent) {
        return conversation(agent, "三个星期了还没到，太气人了！", "您好，请说一下订单号。", "尾号八八。", "看物流。");
    }

    static Caller reviewer() {
        return reviewer(null);
    }

    static Caller reviewer(@Nullable UUID person) {
        return new Caller(UUID.randomUUID(), "质检员", person, Set.of(Role.REVIEWER), Scope.CENTRE);
    }

    Caller teamLead() {
        return new Caller(
                UUID.randomUUID(), "班长", lead, Set.of(Role.LEAD), new Scope(false, Set.of(), Set.of(team), null));
    }

    static Caller agentCaller(UUID person) {
        return new Caller(
                UUID.randomUUID(), "小林", person, Set.of(Role.AGENT), new Scope(false, Set.of(), Set.of(), person));
    }
}
