package app.hearth.appeal;

import static app.hearth.access.SignedIn.as;
import static app.hearth.intake.Desk.text;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.people.Rosters;
import app.hearth.people.SourceAgents;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** A centre with one agent, those who decide, and conversations that leave something to appeal against. */
final class Centre {

    /** Said by nobody else, so that no decision of another test finds its conversations alike. */
    final String quoted = "非常理解您的心情" + letters();

    final MockMvcTester http;
    final Caller agent;
    final Caller reviewer = caller(Role.REVIEWER);
    final Caller second = caller(Role.REVIEWER);
    final Caller third = caller(Role.REVIEWER);
    final Caller manager = caller(Role.MANAGER);

    private final UUID source = UUID.randomUUID();
    private final UUID sourceAgent;
    private final Conversations conversations;

    Centre(MockMvcTester http, Rosters rosters, SourceAgents agents, Conversations conversations) {
        this.http = http;
        this.conversations = conversations;
        var number = "A" + UUID.randomUUID().toString().substring(0, 8);
        rosters.take(
                caller(Role.ADMIN),
                "roster.csv",
                new ByteArrayInputStream(
                        "工号,姓名,班组,项目\n%1$s,周琪,%1$s,%1$s\n".formatted(number).getBytes(StandardCharsets.UTF_8)),
                null,
                false);
        var id = UUID.fromString(
                JsonPath.read(text(http.get().uri("/api/people?q=" + number).with(as(manager))), "$.items[0].id"));
        this.agent =
                new Caller(UUID.randomUUID(), "周琪", id, Set.of(Role.AGENT), new Scope(false, Set.of(), Set.of(), id));
        this.sourceAgent = agents.resolve(source, List.of(number)).get(number);
    }

    private static String letters() {
        return UUID.randomUUID()
                .toString()
                .substring(24)
                .chars()
                .map(digit -> 'a' + Character.digit(digit, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Caller caller(Role role) {
        return new Caller(UUID.randomUUID(), "Test " + role.wire(), UUID.randomUUID(), Set.of(role), Scope.CENTRE);
    }

    /** The reader hears no greeting in it. */
    UUID conversation() {
        return conversation("快递三个星期还没到，太气人了！", quoted + "，我看看订单。");
    }

    UUID conversation(String customer, String answer) {
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var id = ConversationId.of(at, 1, UUID.randomUUID().getLeastSignificantBits());
        conversations.receive(List.of(new Conversation(
                id,
                source,
                id.value().toString(),
                sourceAgent,
                null,
                "webchat",
                at,
                null,
                List.of(
                        new Turn(Speaker.CUSTOMER, at, customer),
                        new Turn(Speaker.AGENT, at.plusSeconds(20), answer),
                        new Turn(Speaker.CUSTOMER, at.plusSeconds(40), "算了。")),
                Outcome.UNKNOWN,
                Map.of(),
                1)));
        return id.value();
    }

    void eraseAll() {
        conversations.erase(source);
    }

    String questionable(UUID conversation) {
        return JsonPath.<List<String>>read(
                        text(http.get()
                                .uri("/api/conversations/{id}/appeals", conversation)
                                .with(as(agent))),
                        "$[?(@.may)].item")
                .getFirst();
    }

    MockMvcRequestBuilder filing(Caller caller, UUID conversation, String item) {
        return post(caller, "/api/appeals", """
                {"conversation": "%s", "item": "%s", "turn": 1, "start": 0, "end": %d, "asked": "met",
                 "askedShare": 1, "reason": "这句话我说了"}
                """.formatted(conversation, item, quoted.length()));
    }

    String filed(UUID conversation) {
        return JsonPath.read(text(filing(agent, conversation, questionable(conversation))), "$.id");
    }

    MockMvcRequestBuilder deciding(Caller caller, String appeal, int revision, String outcome) {
        return post(
                caller,
                "/api/appeals/" + appeal + "/decision",
                "{\"revision\": %d, \"outcome\": \"%s\", \"reason\": \"听了原话，符合要求\"}".formatted(revision, outcome));
    }

    MockMvcRequestBuilder post(Caller caller, String path, String body) {
        return http.post()
                .uri(path)
                .with(as(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    String get(Caller caller, String path) {
        return text(http.get().uri(path).with(as(caller)));
    }
}
