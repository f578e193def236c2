package app.hearth.calibration;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Columns;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A team of twenty whose greetings and goodbyes are known: a machine that overlooks half of the missing greetings and
 * errs about few goodbyes, and two careful reviewers of a random sample.
 */
final class SampledFloor {

    static final Instant FROM = Instant.parse("2024-05-01T00:00:00Z");
    static final Instant TO = Instant.parse("2024-06-01T00:00:00Z");
    static final double MISSING = 0.3;

    private static final double OVERLOOKED = 0.5;
    private static final double SLIP = 0.04;
    private static final double CHANCE = 0.375;

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final Random random = new Random(7);
    private int reviews;
    private final UUID programme = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();

    /** What is true of a conversation, what the machine said of it, and what two reviewers would say. */
    record Truth(UUID conversation, UUID agent, Said machine, Said first, Said second) {}

    /** Whether there was a greeting and a goodbye. */
    record Said(boolean greeting, boolean closing) {

        String judgements() {
            return "[%s, %s]".formatted(judgement("greeting", greeting), judgement("closing", closing));
        }

        private static String judgement(String item, boolean met) {
            return "[\"%s\", \"%s\", %d, null, []]".formatted(item, met ? "met" : "not-met", met ? 1 : 0);
        }

        private String reviewed() {
            return judgements().replace("null,", "\"\",");
        }

        private String remembered() {
            return judgements().replace(", null, []]", ", null]");
        }
    }

    SampledFloor(JdbcClient jdbc, Conversations conversations) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        jdbc.sql("INSERT INTO programme (id, name) VALUES (:id, :name)")
                .param("id", programme)
                .param("name", programme.toString())
                .update();
        jdbc.sql("INSERT INTO team (id, name, programme) VALUES (:id, '二组', :programme)")
                .param("id", team)
                .param("programme", programme)
                .update();
    }

    Caller lead() {
        return new Caller(
                UUID.randomUUID(),
                "班长",
                UUID.randomUUID(),
                Set.of(Role.LEAD),
                new Scope(false, Set.of(), Set.of(team), null));
    }

    Question question() {
        return new Question("general", FROM, TO, null);
    }

    /** Conversations of which the machine said what it says. */
    List<Truth> conversations(int count) {
        var agents = Stream.generate(this::agent).limit(20).toList();
        var truths = new ArrayList<Truth>();
        var batch = new ArrayList<Conversation>();
        for (var number = 0; number < count; number++) {
            var agent = agents.get(number % agents.size());
            var greeting = random.nextDouble() >= MISSING;
            var closing = random.nextDouble() >= MISSING;
            var conversation = conversation(agent, FROM.plus(Duration.ofMinutes(number + 1L)), greeting);
            batch.add(conversation);
            truths.add(new Truth(
                    conversation.id().value(),
                    agent,
                    new Said(greeting || random.nextDouble() < OVERLOOKED, slipping(closing)),
                    new Said(slipping(greeting), slipping(closing)),
                    new Said(slipping(greeting), slipping(closing))));
        }
        conversations.receive(batch);
        truths.forEach(truth -> jdbc.sql("""
                        UPDATE evaluation SET items = :items::jsonb, machine = '[]', score = 50, critical_failed = false
                        WHERE conversation = :id AND scorecard = 'general'
                        """)
                .param("id", truth.conversation())
                .param("items", truth.machine().judgements())
                .update());
        return truths;
    }

    /** Two blind reviews of each. */
    void reviewTwice(List<Truth> sample) {
        sample.forEach(truth -> {
            review(truth, first, truth.first(), "random", "blind", CHANCE);
            review(truth, second, truth.second(), "double", "blind", null);
        });
    }

    void review(Truth truth, UUID reviewer, Said said, String purpose, String mode, @Nullable Double probability) {
        review(truth, reviewer, said, purpose, mode, probability, said.greeting() ? 90 : 60);
    }

    /** A blind second opinion with a total score. */
    void score(Truth truth, UUID reviewer, double score) {
        review(truth, reviewer, truth.first(), "double", "blind", null, score);
    }

    void review(
            Truth truth,
            UUID reviewer,
            Said said,
            String purpose,
            String mode,
            @Nullable Double probability,
            double score) {
        jdbc.sql("""
                        INSERT INTO review
                            (id, conversation, scorecard, version, reader, agent, reviewer, reviewer_name, mode, purpose,
                             inclusion_probability, rules, state, items, machine, score, started_at, saved_at,
                             submitted_at)
                        SELECT :id, conversation, scorecard, version, reader, :agent, :reviewer, '质检员', :mode,
                               :purpose, :probability, false, 'submitted', :items::jsonb, :machine::jsonb, :score,
                               :at, :at, :at
                        FROM evaluation WHERE conversation = :conversation AND scorecard = 'general'
                        """)
                .param("id", UUID.randomUUID())
                .param("conversation", truth.conversation())
                .param("agent", truth.agent())
                .param("reviewer", reviewer)
                .param("mode", mode)
                .param("purpose", purpose)
                .param("probability", probability)
                .param("items", said.reviewed())
                .param("machine", truth.machine().remembered())
                .param("score", score)
                .param("at", Columns.utc(TO.plusMillis(reviews++)))
                .update();
    }

    private boolean slipping(boolean truth) {
        return (random.nextDouble() < SLIP) != truth;
    }

    private UUID agent() {
        var person = UUID.randomUUID();
        jdbc.sql("INSERT INTO person (id, employee_number, name, team) VALUES (:id, :number, '小林', :team)")
                .param("id", person)
                .param("number", person.toString())
                .param("team", team)
                .update();
        var agent = UUID.randomUUID();
        jdbc.sql("INSERT INTO source_agent (id, source, external_id, person) VALUES (:id, :source, :name, :person)")
                .param("id", agent)
                .param("source", UUID.randomUUID())
                .param("name", agent.toString())
                .param("person", person)
                .update();
        return agent;
    }

    private static Conversation conversation(UUID agent, Instant at, boolean greeting) {
        var id = UUID.randomUUID();
        return new Conversation(
                ConversationId.of(at, id.getMostSignificantBits(), id.getLeastSignificantBits()),
                UUID.randomUUID(),
                id.toString(),
                agent,
                null,
                "webchat",
                at,
                null,
                List.of(
                        new Turn(Speaker.CUSTOMER, null, "快递到哪了？", null, null),
                        new Turn(Speaker.AGENT, null, greeting ? "您好，很高兴为您服务，明天送达。" : "明天送达。", null, null)),
                Outcome.UNKNOWN,
                Map.of(),
                1);
    }
}
