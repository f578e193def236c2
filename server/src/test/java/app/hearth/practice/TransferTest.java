package app.hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Columns;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.quality.Standings;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A planted truth: all greet in half of their conversations, and after practice some of them in nine of ten. */
@WholeServerTest
class TransferTest {

    private static final String ITEM = "greeting";
    private static final int CONVERSATIONS = 20;
    private static final int PRACTISED = 9;
    private static final int OTHERS = 10;

    @Autowired
    private PractisedItemQuery practised;

    @Autowired
    private TransferMatching matching;

    @Autowired
    private Standings standings;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final UUID programme = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private Transfer transfer;

    @BeforeEach
    void aTeam() {
        transfer = new Transfer(practised, matching, standings, clock);
        jdbc.sql("DELETE FROM training_sitting").update();
        jdbc.sql("INSERT INTO programme (id, name) VALUES (:id, :name)")
                .param("id", programme)
                .param("name", programme.toString())
                .update();
        jdbc.sql("INSERT INTO team (id, name, programme) VALUES (:id, '一组', :programme)")
                .param("id", team)
                .param("programme", programme)
                .update();
    }

    @Test
    void tellsPeopleTheirOwnAndTrainersWhatAllOfThemGained() {
        var practice = clock.instant().minus(Duration.ofDays(40));
        var trainees = new ArrayList<UUID>();
        for (var who = 0; who < PRACTISED; who++) {
            var person = person(practice, who % 2 == 0 ? 18 : 17);
            sitting(person, practice);
            trainees.add(person);
        }
        for (var who = 0; who < OTHERS; who++) {
            person(practice, who % 2 == 0 ? 10 : 9);
        }

        var pooled = transfer.pooled();
        assertThat(pooled).singleElement().satisfies(it -> {
            assertThat(it.item()).isEqualTo(ITEM);
            var figure = Objects.requireNonNull(it.figure());
            assertThat(figure.value()).isBetween(0.36, 0.44);
            assertThat(figure.lower()).isPositive();
            assertThat(figure.people()).isEqualTo(PRACTISED);
            assertThat(it.before()).isNull();
        });

        var own = transfer.own(agent(trainees.getFirst()));
        assertThat(own).singleElement().satisfies(it -> {
            assertThat(Objects.requireNonNull(it.figure()).value()).isBetween(0.35, 0.5);
            assertThat(it.before()).isEqualTo(0.5);
            assertThat(it.after()).isEqualTo(0.9);
        });
        assertThat(transfer.own(agent(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void saysWhatThereIsTooLittleOf() {
        var early = clock.instant().minus(Duration.ofDays(12));
        var fresh = person(early, 10);
        sitting(fresh, early);
        assertThat(transfer.own(agent(fresh))).singleElement().satisfies(it -> {
            assertThat(it.figure()).isNull();
            assertThat(it.what()).isEqualTo("days");
            assertThat(it.have()).isEqualTo(12);
            assertThat(it.need()).isEqualTo(30);
        });

        var practice = clock.instant().minus(Duration.ofDays(40));
        var alone = person(practice, 18);
        sitting(alone, practice);
        assertThat(transfer.own(agent(alone))).singleElement().satisfies(it -> {
            assertThat(it.figure()).isNull();
            assertThat(it.what()).isEqualTo("peers");
            assertThat(it.need()).isEqualTo(8);
        });
        assertThat(transfer.pooled()).singleElement().satisfies(it -> {
            assertThat(it.figure()).isNull();
            assertThat(it.what()).isEqualTo("treated");
        });
    }

    /** Somebody of the team who greets in ten of twenty conversations before, and in so many after. */
    private UUID person(Instant practice, int after) {
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
        var all = new ArrayList<Conversation>();
        for (var number = 0; number < CONVERSATIONS; number++) {
            all.add(conversation(agent, practice.minus(Duration.ofHours(12L * (number + 1))), number < 10));
            all.add(conversation(agent, practice.plus(Duration.ofHours(12L * (number + 1))), number < after));
        }
        conversations.receive(all);
        return person;
    }

    private static Conversation conversation(UUID agent, Instant at, boolean greets) {
        var id = UUID.randomUUID();
        var turns = List.of(
                new Turn(Speaker.CUSTOMER, null, "请问发票怎么开？", null, null),
                new Turn(Speaker.AGENT, null, greets ? "您好，很高兴为您服务！" : "订单页里点申请。", null, null),
                new Turn(Speaker.CUSTOMER, null, "在哪个菜单？", null, null),
                new Turn(Speaker.AGENT, null, "在订单详情的右下角。", null, null));
        return new Conversation(
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
    }

    private void sitting(UUID person, Instant at) {
        jdbc.sql("""
                        INSERT INTO training_sitting (id, account, name, person, scenario, version, persona, language, seed,
                            mood_shown, timed, opening, begun_at, touched_at, over_at, ending, result)
                        VALUES (:id, :id, '小林', :person, 'telecom-small-charge', 1, 'office', 'zh', 1,
                            true, false, '[]', :at, :at, :at, 'accepted', :result::jsonb)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("at", Columns.utc(at))
                .param("result", """
                        {"satisfaction": 0.8, "score": 90, "scorecard": "%s", "version": 1, "turns": 4,
                         "items": {"greeting": 1}, "acts": {}}
                        """.formatted(card()))
                .update();
    }

    private String card() {
        return jdbc.sql("SELECT id FROM scorecard WHERE active ORDER BY (id = 'general') DESC, id LIMIT 1")
                .query(String.class)
                .single();
    }

    private static Caller agent(UUID person) {
        return new Caller(UUID.randomUUID(), "小林", person, Set.of(Role.AGENT), Scope.NOTHING);
    }
}
