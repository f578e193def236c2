package app.hearth.calibration;

import static app.hearth.access.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import app.hearth.WholeServerTest;
import app.hearth.calibration.Concurring.Agreed;
import app.hearth.calibration.Concurring.Dispute;
import app.hearth.calibration.Convening.Call;
import app.hearth.calibration.SampledFloor.Truth;
import app.hearth.calibration.Session.State;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.conversation.ConversationsErased;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.quality.Ruling;
import app.hearth.quality.Rulings;
import app.hearth.quality.Standings;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Two people rate twelve conversations of a floor whose truth was planted. */
@WholeServerTest
@Transactional
class CalibrationTest {

    private static final int CASES = 12;
    private static final Instant LATER = Instant.parse("2199-01-01T00:00:00Z");

    @Autowired
    private Convening convening;

    @Autowired
    private RatingCases rating;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Concurring concurring;

    @Autowired
    private CalibrationTable sessions;

    @Autowired
    private CaseTable cases;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Standings standings;

    @Autowired
    private Conversations conversations;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester http;

    private SampledFloor floor;
    private Map<UUID, Truth> truths;
    private Caller lead;
    private Caller reviewer;
    private Caller trainer;

    @BeforeEach
    void aFloorAndThreePeople() {
        floor = new SampledFloor(jdbc, conversations);
        truths = floor.conversations(120).stream().collect(Collectors.toMap(Truth::conversation, it -> it));
        lead = account(floor.lead());
        reviewer = account(new Caller(UUID.randomUUID(), "小何", null, Set.of(Role.REVIEWER), Scope.NOTHING));
        trainer = account(new Caller(UUID.randomUUID(), "小唐", null, Set.of(Role.TRAINER), Scope.NOTHING));
    }

    @Test
    void choosesConversationsOfTheOpenersReachAndHidesWhoseTheyAre() {
        var session = open();

        var chosen = cases.of(session.id());
        assertThat(chosen).hasSize(CASES);
        assertThat(truths.keySet())
                .containsAll(chosen.stream().map(Case::conversation).toList());
        var first = chosen.getFirst().conversation();
        var review = rating.begin(reviewer, session.id(), first);
        var shown = http.get().uri("/api/reviews/" + review).with(as(reviewer));
        assertThat(shown).hasStatusOk();
        assertThat(shown).bodyText().doesNotContain("\"agent\":", "\"machine");
        assertThat(rating.begin(reviewer, session.id(), first)).isEqualTo(review);
        assertThat(http.get().uri("/api/reviews/" + review).with(as(lead))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyElseGetsIn() {
        var session = open();
        var stranger = account(new Caller(UUID.randomUUID(), "旁人", null, Set.of(Role.REVIEWER), Scope.CENTRE));

        assertThat(http.get().uri("/api/calibrations/" + session.id()).with(as(stranger)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/api/calibrations").with(as(stranger)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        refused(
                () -> rating.begin(
                        stranger,
                        session.id(),
                        cases.of(session.id()).getFirst().conversation()),
                "calibration.unknown");
        refused(() -> reporting.of(lead, session.id()), "calibration.not-reported");
        refused(() -> reporting.endRating(reviewer, session.id()), "calibration.not-yours");
    }

    @Test
    void theReportComesWithTheLastRatingAndItsAlphaIsThatOfEveryPairCompared() {
        var session = open();
        var said = rateAll(session);

        var report = reporting.of(lead, session.id());

        assertThat(report.rated()).isEqualTo(CASES);
        var greeting = report.items().stream()
                .filter(it -> it.item().id().equals("greeting"))
                .findFirst()
                .orElseThrow();
        var differ = said.values().stream()
                .filter(it -> !it.getFirst().equals(it.getLast()))
                .count();
        assertThat(greeting.differing()).isEqualTo((int) differ);
        var met = said.values().stream()
                .flatMap(List::stream)
                .filter(Boolean::booleanValue)
                .count();
        var all = 2.0 * CASES;
        var byChance = 2 * met * (all - met) / (all * (all - 1));
        assertThat(greeting.alpha().known().orElseThrow().value())
                .isCloseTo(1 - differ / (double) CASES / byChance, within(1e-9));
        assertThat(reporting.pairs(lead, session.id(), "greeting")).hasSize(3);
        assertThat(Objects.requireNonNull(find(session).summary()).differing()).isEqualTo((int) differ);
        assertThat(http.post()
                        .uri("/api/reviews/%s/withdrawal"
                                .formatted(reviewOf(
                                        reviewer,
                                        session,
                                        cases.of(session.id()).getFirst())))
                        .with(as(reviewer)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("calibration.over");
    }

    @Test
    void whatTheyAgreeOnCountsAndCanBeChangedUntilTheEnd() {
        var session = open();
        rateAll(session);
        var dispute = concurring.of(lead, session.id()).all().stream()
                .filter(Dispute::people)
                .findFirst()
                .orElseThrow();
        var conversation = dispute.one().conversation();

        refused(
                () -> concurring.decide(
                        reviewer, session.id(), new Agreed(conversation, "greeting", Verdict.MET, 1, "说了您好")),
                "calibration.not-yours");
        concurring.decide(lead, session.id(), new Agreed(conversation, "greeting", Verdict.NOT_MET, 0, "没有问候"));
        concurring.decide(lead, session.id(), new Agreed(conversation, "greeting", Verdict.MET, 1, "说了您好"));

        assertThat(rulings.of(conversation)).singleElement().satisfies(ruling -> {
            assertThat(ruling.origin()).isEqualTo(Ruling.Origin.CONSENSUS);
            assertThat(ruling.verdict()).isEqualTo(Verdict.MET);
        });
        assertThat(standings
                        .main(new ConversationId(conversation))
                        .orElseThrow()
                        .evaluation()
                        .judgements())
                .anySatisfy(it -> {
                    assertThat(it.item()).isEqualTo("greeting");
                    assertThat(it.verdict()).isEqualTo(Verdict.MET);
                });
        concurring.close(lead, session.id());
        refused(
                () -> concurring.decide(
                        lead, session.id(), new Agreed(conversation, "greeting", Verdict.NOT_MET, 0, "再想想")),
                "calibration.over");
        assertThat(find(session).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void whenTheDeadlineIsOverWhatIsThereIsReportedAndWhatComesLaterIsRefused() {
        var session = open();
        var first = cases.of(session.id()).getFirst();
        rating.begin(trainer, session.id(), first.conversation());
        submit(reviewer, session, first, true);

        reporting.runOut(session.id());

        assertThat(reporting.of(lead, session.id()).rated()).isZero();
        assertThat(http.post()
                        .uri("/api/reviews/%s/submission".formatted(reviewOf(trainer, session, first)))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(0, true))
                        .with(as(trainer)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("calibration.over");
    }

    @Test
    void aConversationNobodyBeganCanBeSwapped() {
        var session = open();
        var first = cases.of(session.id()).getFirst();
        var second = cases.of(session.id()).get(1);
        rating.begin(reviewer, session.id(), first.conversation());

        convening.swap(lead, session.id(), second.conversation());

        assertThat(cases.of(session.id()).get(1).conversation()).isNotEqualTo(second.conversation());
        refused(() -> convening.swap(lead, session.id(), first.conversation()), "calibration.begun");
    }

    @Test
    void whatCannotBeOpenedIsRefused() {
        refused(
                () -> convening.open(lead, call(500, Set.of(reviewer.account(), trainer.account()))),
                "calibration.too-few-cases");
        refused(() -> convening.open(lead, call(CASES, Set.of(reviewer.account()))), "calibration.too-few-raters");
        refused(
                () -> convening.open(lead, call(CASES, Set.of(reviewer.account(), UUID.randomUUID()))),
                "calibration.rater-unknown");
        convening.open(lead, call(CASES, Set.of(reviewer.account(), trainer.account())));
    }

    @Test
    void whatIsErasedIsForgotten() {
        var session = open();
        rateAll(session);
        var gone = cases.of(session.id()).getFirst().conversation();

        events.publishEvent(new ConversationsErased(List.of(gone)));

        assertThat(cases.of(session.id()))
                .hasSize(CASES - 1)
                .extracting(Case::conversation)
                .doesNotContain(gone);
        assertThat(reporting.of(lead, session.id()).rated()).isEqualTo(CASES - 1);
    }

    @Test
    void theWholeOfItComesOverHttp() {
        var opened = http.post()
                .uri("/api/calibrations")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"title": "三月校准", "from": "%s", "to": "%s", "conversations": %d, "deadline": "%s",
                         "card": "general", "raters": ["%s", "%s"]}
                        """.formatted(
                        SampledFloor.FROM, SampledFloor.TO, CASES, LATER, reviewer.account(), trainer.account()))
                .with(as(lead));
        assertThat(opened).hasStatusOk();
        var session = sessions.list(lead.account(), null, 1).getFirst();
        rateAll(session);

        var path = "/api/calibrations/" + session.id();
        assertThat(http.get().uri(path).with(as(trainer)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("discussing");
        assertThat(http.get().uri(path + "/report").with(as(trainer)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rated")
                .isEqualTo(CASES);
        assertThat(http.get().uri(path + "/report/items/greeting").with(as(trainer)))
                .hasStatusOk();
        assertThat(http.get().uri(path + "/disputes").with(as(trainer))).hasStatusOk();
        assertThat(http.post().uri(path + "/closing").with(as(lead))).hasStatusOk();
        assertThat(http.get().uri("/api/calibrations").with(as(reviewer)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].state")
                .isEqualTo("closed");
    }

    private Session open() {
        return convening.open(lead, call(CASES, Set.of(reviewer.account(), trainer.account())));
    }

    private static Call call(int conversations, Set<UUID> raters) {
        return new Call("三月校准", "general", SampledFloor.FROM, SampledFloor.TO, conversations, raters, LATER);
    }

    private Session find(Session session) {
        return sessions.find(session.id()).orElseThrow();
    }

    /** Each says of the greeting what is planted, but that the trainer differs about every third one. */
    private Map<UUID, List<Boolean>> rateAll(Session session) {
        var said = new HashMap<UUID, List<Boolean>>();
        for (var one : cases.of(session.id())) {
            var met = one.place() % 2 == 0;
            var differs = one.place() % 3 == 0;
            submit(reviewer, session, one, met);
            submit(trainer, session, one, met != differs);
            said.put(one.conversation(), List.of(met, met != differs));
        }
        return said;
    }

    private void submit(Caller rater, Session session, Case one, boolean greeting) {
        var review = reviewOf(rater, session, one);
        assertThat(http.post()
                        .uri("/api/reviews/%s/submission".formatted(review))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(0, greeting))
                        .with(as(rater)))
                .hasStatusOk();
    }

    private UUID reviewOf(Caller rater, Session session, Case one) {
        return cases.ratings(session.id()).stream()
                .filter(it ->
                        it.rater().equals(rater.account()) && it.conversation().equals(one.conversation()))
                .findFirst()
                .map(Rating::review)
                .orElseGet(() -> rating.begin(rater, session.id(), one.conversation()));
    }

    private String body(int revision, boolean greeting) {
        var items = new ArrayList<String>();
        for (Item item : standings.activeCard("general").items()) {
            var met = !item.id().equals("greeting") || greeting;
            items.add("{\"item\": \"%s\", \"verdict\": \"%s\", \"share\": %d, \"note\": \"\", \"evidence\": []}"
                    .formatted(item.id(), met ? "met" : "not-met", met ? 1 : 0));
        }
        return "{\"revision\": %d, \"items\": [%s], \"comment\": \"\", \"coachNote\": \"\", \"coachShared\": false}"
                .formatted(revision, String.join(", ", items));
    }

    private Caller account(Caller caller) {
        jdbc.sql("""
                        INSERT INTO account (id, login, name, roles, person, programmes, teams, active)
                        VALUES (:id, :login, :name, :roles, NULL, '{}', '{}', true)
                        """)
                .param("id", caller.account())
                .param("login", caller.account().toString())
                .param("name", caller.name())
                .param("roles", caller.roles().stream().map(Role::wire).toArray(String[]::new))
                .update();
        return caller;
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
