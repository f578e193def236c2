package app.hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.hearth.WholeServerTest;
import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.ScenarioDocument;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeServerTest
class StudioTest {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    @Autowired
    private StudioBeginning beginning;

    @Autowired
    private StudioDrafts drafts;

    @Autowired
    private StudioPublishing publishing;

    @Autowired
    private StudioScenarios scenarios;

    @Autowired
    private StudioLibrary library;

    @Autowired
    private StudioListing listing;

    @Autowired
    private StudioChecking checking;

    @Autowired
    private StudioPlay play;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    private final UUID programme = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private Caller trainer = StageFixtures.aTrainer();
    private Caller other = StageFixtures.aTrainer();

    @BeforeEach
    void aTeam() {
        jdbc.sql("INSERT INTO programme (id, name) VALUES (:id, :name)")
                .param("id", programme)
                .param("name", programme.toString())
                .update();
        jdbc.sql("INSERT INTO team (id, name, programme) VALUES (:id, '一组', :programme)")
                .param("id", team)
                .param("programme", programme)
                .update();
        trainer = caller(Role.TRAINER, new Scope(false, Set.of(), Set.of(team), null));
        other = caller(Role.TRAINER, new Scope(false, Set.of(), Set.of(team), null));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theExampleProvesItselfAndIsPractisedOnOncePublished(Language language) {
        var id = beginning.empty(trainer, language);
        var draft = drafts.get(trainer, id);
        assertThat(checking.prove(id, draft.document()).isGood()).isTrue();
        assertThat(library.published(trainer)).isEmpty();

        assertThat(publishing.publish(trainer, id, draft.edit(), "第一版")).isEqualTo(1);

        assertThat(library.published(trainer))
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo(id));
        assertThat(library.published(other)).isEmpty();
    }

    @Test
    void aVersionStaysAsItWasWhateverComesAfterIt() {
        var id = published();
        var first = library.document(trainer, id, 1);

        var draft = drafts.begin(trainer, id);
        assertThat(draft.document()).contains("version: 2");
        var changed = draft.document().replace("生日礼物迟到了", "礼物迟到了");
        drafts.save(trainer, id, draft.edit(), changed);
        assertThat(publishing.publish(trainer, id, 2, "改标题")).isEqualTo(2);

        assertThat(library.document(trainer, id, 1)).isEqualTo(first);
        assertThat(library.find(id, 1).orElseThrow().text(Language.ZH).title()).isEqualTo("生日礼物迟到了");
        assertThat(library.find(id, 2).orElseThrow().text(Language.ZH).title()).isEqualTo("礼物迟到了");
        assertThat(library.published(trainer))
                .singleElement()
                .satisfies(it -> assertThat(it.version()).isEqualTo(2));
    }

    @Test
    void twoWhoWriteAtOnceNeverOverwriteEachOther() {
        var id = beginning.empty(trainer, Language.ZH);
        scenarios.share(trainer, id, 1, StudioSharing.TEAMS, List.of(team));
        var text = drafts.get(other, id).document();

        drafts.save(other, id, 1, text + "# 我先存\n");

        refused("studio.edited-meanwhile", () -> drafts.save(trainer, id, 1, text));
        refused("studio.edited-meanwhile", () -> publishing.publish(trainer, id, 1, "x"));
        refused("studio.edited-meanwhile", () -> drafts.discard(trainer, id, 1));
        assertThat(drafts.get(trainer, id).document()).endsWith("# 我先存\n");
        refused("studio.shared-meanwhile", () -> scenarios.share(other, id, 1, StudioSharing.CENTRE, List.of()));
    }

    @Test
    void whatDoesNotProveItselfIsNotPublishedAndToldWhy() {
        var id = beginning.empty(trainer, Language.ZH);
        var text = drafts.get(trainer, id).document();

        drafts.save(trainer, id, 1, text.replace("at-least: 0.7", "at-least: 0.999"));
        assertThat(refused("studio.tests-failed", () -> publishing.publish(trainer, id, 2, "x"))
                        .faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.field()).isEqualTo("zh, excellent"));

        drafts.save(trainer, id, 2, text.replace("agent: poor", "agent: mediocre"));
        assertThat(refused("studio.tests-missing", () -> publishing.publish(trainer, id, 3, "x"))
                        .faults())
                .extracting(Refused.Fault::field)
                .containsExactly("zh, poor");

        drafts.save(trainer, id, 3, text.replace("ends: accepted", "ends: [accepted, open, hung-up, escalated]"));
        refused("studio.tests-missing", () -> publishing.publish(trainer, id, 4, "x"));

        drafts.save(trainer, id, 4, text.replace("worth: 0.6", "worth: 6"));
        assertThat(refused("studio.faulty", () -> publishing.publish(trainer, id, 5, "x"))
                        .faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.field()).startsWith("line "));
        assertThat(library.published(trainer)).isEmpty();

        drafts.save(trainer, id, 5, text);
        assertThat(publishing.publish(trainer, id, 6, "好了")).isEqualTo(1);
    }

    @Test
    void othersSeeWhatIsSharedWithThemAndNothingElse() {
        var id = published();
        var far = caller(Role.TRAINER, Scope.NOTHING);
        refused("studio.unknown", () -> scenarios.get(other, id));
        refused("studio.unknown", () -> drafts.begin(other, id));

        scenarios.share(trainer, id, 1, StudioSharing.TEAMS, List.of(team));
        assertThat(library.published(other)).hasSize(1);
        refused("studio.unknown", () -> scenarios.get(far, id));
        refused(
                "studio.team-unknown",
                () -> scenarios.share(trainer, id, 2, StudioSharing.TEAMS, List.of(UUID.randomUUID())));

        var manager = caller(Role.MANAGER, new Scope(false, Set.of(), Set.of(team), null));
        assertThat(scenarios.get(manager, id).mayBeWrittenBy(manager)).isFalse();
        refused("studio.not-yours", () -> drafts.begin(manager, id));

        scenarios.share(trainer, id, 2, StudioSharing.CENTRE, List.of());
        assertThat(scenarios.get(far, id).id()).isEqualTo(id);

        scenarios.archive(trainer, id, true);
        assertThat(library.published(far)).noneMatch(it -> it.id().equals(id));
        assertThat(library.find(id, 1)).isPresent();
        scenarios.archive(trainer, id, false);
        assertThat(library.published(far)).anyMatch(it -> it.id().equals(id));
        scenarios.share(trainer, id, 3, StudioSharing.OWN, List.of());
        assertThat(library.published(far)).noneMatch(it -> it.id().equals(id));
    }

    @Test
    void beginsLikeAnyShippedScenarioUnderAnIdOfItsOwn() {
        var shipped = Catalogue.scenarios().getFirst();
        var id = beginning.like(trainer, shipped.id());
        var scenario = ScenarioDocument.read(drafts.get(trainer, id).document());

        assertThat(scenario.id()).isEqualTo(id).startsWith(shipped.id() + "-");
        assertThat(scenario.facts()).isEqualTo(shipped.facts());
        assertThat(listing.of(trainer)).anySatisfy(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.version()).isNull();
            assertThat(Objects.requireNonNull(row.outline()).titles()).containsKey("zh");
        });
        drafts.discard(trainer, id, 1);
        refused("studio.unknown", () -> scenarios.get(trainer, id));
    }

    @Test
    void keepsAnUploadedDocumentFaultsAndAll() {
        var id = beginning.of(trainer, "scenario: whatever\ntitle: [unfinished");
        var check = checking.prove(id, drafts.get(trainer, id).document());

        assertThat(check.isGood()).isFalse();
        assertThat(check.faults()).isNotEmpty();
        refused("studio.too-large", () -> beginning.of(trainer, "x".repeat(StudioDrafts.MOST_CHARACTERS + 1)));
    }

    @Test
    void draftsFromAConversationWithoutSayingWhoTheAgentWas() {
        var person = UUID.randomUUID();
        var agent = agent(person, "工号00717");
        var conversation = conversation(agent);
        var within = caller(Role.TRAINER, new Scope(false, Set.of(), Set.of(team), null));
        refused("conversation.unknown", () -> beginning.from(caller(Role.TRAINER, Scope.NOTHING), conversation));

        var id = beginning.from(within, conversation);
        var document = drafts.get(within, id).document();

        assertThat(document)
                .contains("五天了还没到")
                .doesNotContain(conversation.toString(), agent.toString(), person.toString(), "00717");
        var scenario = Objects.requireNonNull(checking.read(id, document).scenario());
        var personas = Catalogue.fitting(scenario);
        var talk = play.play(scenario, Language.ZH, personas.getFirst().id(), 1, List.of("您好，您慢慢说，我在听。"));
        assertThat(talk.opening().getFirst()).contains("五天了还没到");
        assertThat(talk.exchanges().getFirst().lines()).isNotEmpty();
    }

    @Test
    void aDraftFromAConversationIsNotPublishedBeforeSomebodyWroteWhatItLeavesOpen() {
        var within = caller(Role.TRAINER, Scope.CENTRE);
        var id = beginning.from(within, conversation(agent(UUID.randomUUID(), "a3")));
        var draft = drafts.get(within, id);
        assertThat(checking.prove(id, draft.document()).isGood()).isFalse();

        var refused = refused("studio.unfilled", () -> publishing.publish(within, id, draft.edit(), "x"));

        assertThat(refused.faults()).hasSize(4).allSatisfy(fault -> {
            var line = Integer.parseInt(fault.field().substring("line ".length()));
            assertThat(draft.document().lines().toList().get(line - 1)).containsAnyOf("draft", "草稿：", "请补充：");
        });
        var written = draft.document()
                .replace("industry: draft", "industry: shop")
                .replace("草稿：", "迟到的礼物：")
                .replace("请补充：", "须知：");
        assertThat(checking.prove(id, written).unfilled()).isEmpty();
    }

    @Test
    void anUnpublishedDraftGoesWithTheConversationItCameFrom() {
        var source = UUID.randomUUID();
        var within = caller(Role.TRAINER, Scope.CENTRE);
        var gone = beginning.from(within, conversation(source, agent(UUID.randomUUID(), "a1")));
        var kept = beginning.from(within, conversation(source, agent(UUID.randomUUID(), "a2")));
        drafts.save(within, kept, 1, StudioExample.in(Language.ZH).replace("scenario: own", "scenario: " + kept));
        publishing.publish(within, kept, 2, "改写过");

        conversations.erase(source);

        refused("studio.unknown", () -> scenarios.get(within, gone));
        assertThat(scenarios.get(within, kept).origin()).isNull();
    }

    private String published() {
        var id = beginning.empty(trainer, Language.ZH);
        publishing.publish(trainer, id, 1, "第一版");
        return id;
    }

    private static Caller caller(Role role, Scope scope) {
        return new Caller(UUID.randomUUID(), "老周", null, Set.of(role), scope);
    }

    private UUID agent(UUID person, String name) {
        jdbc.sql("INSERT INTO person (id, employee_number, name, team) VALUES (:id, :number, '小林', :team)")
                .param("id", person)
                .param("number", person.toString())
                .param("team", team)
                .update();
        var agent = UUID.randomUUID();
        jdbc.sql("INSERT INTO source_agent (id, source, external_id, person) VALUES (:id, :source, :name, :person)")
                .param("id", agent)
                .param("source", UUID.randomUUID())
                .param("name", name)
                .param("person", person)
                .update();
        return agent;
    }

    private UUID conversation(UUID agent) {
        return conversation(UUID.randomUUID(), agent);
    }

    private UUID conversation(UUID source, UUID agent) {
        var lines = List.of(
                "我的快递五天了还没到，太气人了！", "非常抱歉让您久等了，我马上帮您查一下物流。", "这是给孩子的生日礼物，周六就要用。", "我现在就给您补发一件加急快递，运费也退给您。", "好的，谢谢。");
        var turns = new ArrayList<Turn>();
        for (var index = 0; index < lines.size(); index++) {
            turns.add(new Turn(index % 2 == 0 ? Speaker.CUSTOMER : Speaker.AGENT, null, lines.get(index), null, null));
        }
        var id = UUID.randomUUID();
        var conversation = new Conversation(
                ConversationId.of(NOON, id.getMostSignificantBits(), id.getLeastSignificantBits()),
                source,
                id.toString(),
                agent,
                null,
                "webchat",
                NOON,
                null,
                turns,
                Outcome.UNKNOWN,
                Map.of(),
                1);
        conversations.receive(List.of(conversation));
        return conversation.id().value();
    }

    private static Refused refused(String code, ThrowingCallable act) {
        var caught = new ArrayList<Refused>();
        assertThatExceptionOfType(Refused.class).isThrownBy(act).satisfies(it -> {
            assertThat(it.code()).isEqualTo(code);
            caught.add(it);
        });
        return caught.getFirst();
    }
}
