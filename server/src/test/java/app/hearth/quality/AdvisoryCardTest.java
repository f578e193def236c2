package app.hearth.quality;

import static app.hearth.access.SignedIn.as;
import static app.hearth.quality.QualityFixtures.talk;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.quality.LiveItems.Count;
import app.hearth.quality.Ruling.Origin;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Verdict;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.transaction.support.TransactionTemplate;

/** A conversation in which a greeting is said and a goodbye is not, by a card that only advises on goodbyes. */
class AdvisoryCardTest extends CardDesk {

    private static final Caller WRITER = new Caller(UUID.randomUUID(), "质检员", null, Set.of(Role.MANAGER), Scope.CENTRE);

    @Autowired
    private CardDrafts drafts;

    @Autowired
    private Publishing publishing;

    @Autowired
    private CardUseTable uses;

    @Autowired
    private Rulings rulings;

    @Autowired
    private LiveItems liveItems;

    @Autowired
    private MachineScores machineScores;

    @Autowired
    private RetroScoring retro;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void showsAdviceWithItsWordsAndCountsItNowhere() {
        measureBy(document(true));

        var conversation = received();

        assertThat(standing(conversation).evaluation().score()).isEqualTo(100);
        assertThat(standing(conversation).evaluation().criticalFailed()).isFalse();
        assertThat(verdict(conversation, "bye")).isEqualTo(Verdict.NOT_MET);
        shown(conversation)
                .hasPathSatisfying("$.score", score -> assertThat(score).isEqualTo(100.0))
                .hasPathSatisfying("$.judgedShare", share -> assertThat(share).isEqualTo(0.5))
                .hasPathSatisfying(
                        "$.critical.items", items -> assertThat(items).asArray().isEmpty())
                .hasPathSatisfying(
                        "$.sections[0].score", score -> assertThat(score).isEqualTo(100.0))
                .hasPathSatisfying(
                        "$.sections[0].items[0].advisory",
                        advisory -> assertThat(advisory).isEqualTo(false))
                .hasPathSatisfying(
                        "$.sections[0].items[1].advisory",
                        advisory -> assertThat(advisory).isEqualTo(true))
                .doesNotHavePath("$.sections[0].items[1].points")
                .hasPathSatisfying(
                        "$.sections[0].items[1].evidence",
                        words -> assertThat(words).asArray().isNotEmpty());
    }

    @Test
    void countsWhatAPersonSaysOfItAndForgetsItWithThePerson() {
        measureBy(document(true));
        var conversation = received();
        var ruling = ruling(conversation, "bye");

        rulings.lay(List.of(ruling));
        assertThat(standing(conversation).evaluation().score()).isEqualTo(50);
        shown(conversation)
                .hasPathSatisfying(
                        "$.sections[0].items[1].advisory",
                        advisory -> assertThat(advisory).isEqualTo(false))
                .hasPathSatisfying(
                        "$.sections[0].items[1].points",
                        points -> assertThat(points).isEqualTo(0.0));

        rulings.withdraw(ruling.reference());
        assertThat(standing(conversation).evaluation().score()).isEqualTo(100);
    }

    @Test
    void aCriticalItemFailsOnlyOnceAPersonSaysSo() {
        measureBy(document(true));
        var conversation = received();
        assertThat(verdict(conversation, "rude")).isEqualTo(Verdict.NOT_MET);

        rulings.lay(List.of(ruling(conversation, "rude")));

        assertThat(standing(conversation).evaluation().criticalFailed()).isTrue();
        assertThat(standing(conversation).evaluation().score()).isZero();
    }

    @Test
    void tellsWhoWouldChangeByAnItemThatOnlyAdvisesFromNowOn() {
        measureBy(document(false));
        var conversation = received();
        var decided = received();
        rulings.lay(List.of(ruling(decided, "bye"), ruling(decided, "rude")));
        assertThat(standing(conversation).evaluation().score()).isZero();

        drafts.begin(WRITER, card);
        drafts.save(WRITER, card, 1, document(true));
        var report = retroScored();
        assertThat(report.items()).isEmpty();
        assertThat(report.criticalGone()).isEqualTo(1);
        assertThat(report.whole().conversations()).isEqualTo(2);
        assertThat(report.whole().changed()).isEqualTo(1);
        assertThat(report.whole().meanBefore()).isZero();
        assertThat(report.whole().meanAfter()).isEqualTo(50);

        publishing.publish(WRITER, card, 2, "仅供参考");
        scoreAll();
        assertThat(standing(conversation).evaluation().score()).isEqualTo(100);
        assertThat(standing(decided).evaluation().score()).isZero();
    }

    @Test
    void isNoPartOfWhatAnAgentShowsInLiveWorkBeforeAPersonDecides() {
        measureBy(document(true));
        var one = received();
        var other = received();
        rulings.lay(List.of(ruling(other, "bye")));
        var group = UUID.randomUUID();
        var both = Map.of(group, List.of(one.value(), other.value()));

        assertThat(liveItems.of(card, "hello", both)).containsEntry(group, new Count(2, 2));
        assertThat(liveItems.of(card, "bye", both)).containsEntry(group, new Count(1, 0));
    }

    /** What is corrected by people goes on to be estimated; the score is the one that stands. */
    @Test
    void keepsTheVerdictsForEstimates() {
        measureBy(document(true));
        var conversation = received();

        assertThat(machineScores.of(card, at.minusSeconds(1), at.plusSeconds(1), 10))
                .filteredOn(score -> score.conversation().equals(conversation.value()))
                .singleElement()
                .satisfies(score -> assertThat(score.score()).isEqualTo(100))
                .satisfies(score -> assertThat(score.criticalFailed()).isFalse())
                .satisfies(score -> assertThat(score.failed()).containsExactly("bye", "rude"));
    }

    @Test
    void anAgentReadsThatNothingIsLostAndHasNothingToAppealAgainst() {
        measureBy(document(true));
        var conversation = received();
        var self = as(new Caller(
                UUID.randomUUID(), "小林", person, Set.of(Role.AGENT), new Scope(false, Set.of(), Set.of(), person)));

        assertThat(http.get().uri("/api/my-scores").with(self))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].items[0].advisory", it -> assertThat(it).isEqualTo(true))
                .hasPathSatisfying(
                        "$.items[0].items[0].lost", it -> assertThat(it).isEqualTo(0.0));
        assertThat(http.get()
                        .uri("/api/conversations/{id}/appeals", conversation.value())
                        .with(self))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].may")
                .asArray()
                .containsOnly(false);
        assertThat(http.post()
                        .uri("/api/appeals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"conversation": "%s", "item": "bye", "turn": 1, "start": 0, "end": 2,
                                 "asked": "met", "askedShare": 1, "reason": "说了"}
                                """.formatted(conversation.value()))
                        .with(self))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("appeal.advisory");
    }

    @Test
    void standsOnTheScoreSheetAsNoMore() throws Exception {
        measureBy(document(true));
        var conversation = received();

        var sheet = http.get()
                .uri("/api/conversations/{id}/score-sheet.xlsx?lang=zh", conversation.value())
                .with(as(Role.REVIEWER, Scope.CENTRE))
                .exchange()
                .getResponse()
                .getContentAsByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            var rows = workbook.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
            assertThat(rows)
                    .filteredOn(row -> row.contains("道别"))
                    .singleElement()
                    .satisfies(row -> assertThat(row).contains("未达标（仅供参考，不计分）"))
                    .satisfies(row -> assertThat(row.subList(7, 9)).containsExactly("", ""));
            assertThat(rows)
                    .filteredOn(row -> row.contains("一票否决"))
                    .last()
                    .satisfies(row -> assertThat(row).contains("未触发"));
        }
    }

    private final Instant at = Instant.parse("2026-03-03T09:00:00Z");

    private String document(boolean advisory) {
        return """
                card: %1$s
                version: 1
                name: {zh: 试用, en: Trial}
                about: {zh: 试用, en: Trial}
                sections:
                  - id: one
                    name: {zh: 节, en: One}
                    items:
                      - id: hello
                        name: {zh: 问候, en: Greeting}
                        definition: {zh: 说您好, en: Say hello}
                        weight: 1
                        detect: {says: 您好, by: agent}
                      - id: bye
                        name: {zh: 道别, en: Goodbye}
                        definition: {zh: 说再见, en: Say goodbye}
                        weight: 1
                        advisory: %2$s
                        detect: {says: 再见, by: agent}
                      - id: rude
                        name: {zh: 不推脱, en: No refusal}
                        definition: {zh: 不推脱, en: Do not refuse}
                        weight: 0
                        critical: card
                        advisory: %2$s
                        detect: {not: {says: 不归我管, by: agent}}
                """.formatted(card, advisory);
    }

    private void measureBy(String document) {
        drafts.begin(WRITER, card, document);
        publishing.publish(WRITER, card, 1, "第一版");
        transaction.executeWithoutResult(status -> {
            var all = new ArrayList<>(uses.all());
            all.add(new CardUse(card, programme, true));
            publishing.use(WRITER, uses.revision(), all);
        });
        scoreAll();
    }

    private ConversationId received() {
        return received(at, talk("customer: \"还没到\"", "agent: \"您好，这个不归我管。\""));
    }

    private Ruling ruling(ConversationId conversation, String item) {
        return new Ruling(
                conversation,
                card,
                item,
                Verdict.NOT_MET,
                0,
                Origin.REVIEW,
                UUID.randomUUID(),
                UUID.randomUUID(),
                clock.instant());
    }

    private RetroView.RetroReport retroScored() {
        retro.begin(card);
        var give = Instant.now().plus(Duration.ofMinutes(1));
        while (true) {
            var report = retro.show(WRITER, card).report();
            if (report != null) {
                return report;
            }
            assertThat(Instant.now()).isBefore(give);
        }
    }

    private Standing standing(ConversationId conversation) {
        return evaluations.find(conversation).orElseThrow().standing();
    }

    private Verdict verdict(ConversationId conversation, String item) {
        return standing(conversation).evaluation().judgements().stream()
                .filter(it -> it.item().equals(item))
                .map(Judgement::verdict)
                .findFirst()
                .orElseThrow();
    }

    private AbstractJsonContentAssert<?> shown(ConversationId conversation) {
        return assertThat(http.get()
                        .uri("/api/conversations/{id}/evaluation", conversation.value())
                        .with(as(Role.REVIEWER, Scope.CENTRE)))
                .hasStatusOk()
                .bodyJson();
    }
}
