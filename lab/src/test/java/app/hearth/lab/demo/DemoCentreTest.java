package app.hearth.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DemoCentreTest {

    private static final LocalDate END = LocalDate.of(2026, 11, 22);
    private static final Settings SMALL = Settings.of(24, 10, 7, END).withConversations(3000);
    private static final List<DemoConversation> ALL =
            DemoCentre.of(SMALL).conversations().toList();

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        assertThat(bytes(SMALL)).isEqualTo(bytes(SMALL));
    }

    @Test
    void anotherSeedGivesAnotherCentre() throws IOException {
        var other = new Settings(24, 10, 3000, 8, SMALL.until());

        assertThat(bytes(other)).isNotEqualTo(bytes(SMALL));
        assertThat(roster(other)).isNotEqualTo(roster(SMALL));
    }

    @Test
    void makesAsManyConversationsAsAskedFor() {
        assertThat(ALL).hasSize(3000);
        assertThat(ALL).extracting(each -> each.transcript().conversationId()).doesNotHaveDuplicates();
    }

    @Test
    void aCentreOfDefaultSizeHasABelievableVolume() {
        assertThat(Settings.of(24, 30, 7, END).conversations()).isBetween(20_000L, 25_000L);
    }

    @Test
    void writesOneObjectALineWithAllThatTheIntakeNeeds() throws IOException {
        var lines = new String(bytes(SMALL), StandardCharsets.UTF_8).lines().toList();

        assertThat(lines).hasSize(3000).allSatisfy(line -> {
            var conversation = JsonMapper.shared().readTree(line);
            for (var field : List.of("conversationId", "channel", "agentId", "customerId", "startedAt")) {
                assertThat(conversation.path(field).asString()).isNotBlank();
            }
            assertThat(conversation.path("startedAt").asString()).endsWith("Z");
            assertThat(conversation.path("outcome").has("csat")).isTrue();
            assertThat(conversation.path("turns").size()).isBetween(5, 32);
            conversation.path("turns").forEach(turn -> {
                assertThat(turn.path("speaker").asString()).isIn("customer", "agent");
                assertThat(turn.path("text").asString()).isNotBlank();
                assertThat(Instant.parse(turn.path("at").asString())).isNotNull();
            });
            assertThat(conversation.has("truth")).isFalse();
        });
    }

    @Test
    void whatIsWrittenIsWhatWasSaid() throws IOException {
        var first = new String(bytes(SMALL), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();

        var turns = JsonMapper.shared().readTree(first).path("turns");

        var said = ALL.getFirst().transcript().turns();
        for (var turn = 0; turn < said.size(); turn++) {
            assertThat(turns.get(turn).path("text").asString())
                    .isEqualTo(said.get(turn).text());
            assertThat(turns.get(turn).path("at").asString())
                    .isEqualTo(String.valueOf(said.get(turn).at()));
        }
    }

    @Test
    void tellsConversationsAndTurnsInTheOrderOfTime() {
        assertThat(ALL)
                .extracting(each -> Objects.requireNonNull(each.transcript().startedAt()))
                .isSorted();
        assertThat(ALL)
                .allSatisfy(each -> assertThat(each.transcript().turns())
                        .extracting(Turn::at)
                        .isSorted());
    }

    @Test
    void agentsTalkOnTheirShiftsOnly() {
        var shifts = new HashMap<String, List<Shift>>();
        var roster = Roster.of(SMALL);
        SMALL.first()
                .datesUntil(END.plusDays(1))
                .forEach(date -> roster.on(date).stream()
                        .filter(shift -> shift.kind() != ShiftKind.OFF)
                        .forEach(shift -> shifts.merge(shift.agent().login(), List.of(shift), DemoCentreTest::both)));

        assertThat(ALL).allSatisfy(each -> {
            var turns = each.transcript().turns();
            var began = Objects.requireNonNull(turns.getFirst().at());
            var ended = Objects.requireNonNull(turns.getLast().at());
            assertThat(shifts.get(each.transcript().agentId())).anySatisfy(shift -> {
                assertThat(began).isAfterOrEqualTo(shift.at(shift.kind().start()));
                assertThat(ended).isBefore(shift.end());
            });
        });
    }

    @Test
    void nothingIsSaidAfterTheMomentItIsToldUntil() {
        var now = END.atTime(11, 20).atZone(Settings.ZONE).toInstant();
        var untilNow = new Settings(24, 3, 400, 7, now);

        assertThat(DemoCentre.of(untilNow).conversations())
                .hasSize(400)
                .allSatisfy(each ->
                        assertThat(each.transcript().turns().getLast().at()).isBefore(now))
                .anySatisfy(each -> assertThat(each.transcript().startedAt()).isAfter(now.minus(Duration.ofHours(3))));
    }

    @Test
    void callBacksComeFromTheSameCustomerWithTheSameNeedDaysLater() {
        var byId =
                ALL.stream().collect(Collectors.toMap(each -> each.transcript().conversationId(), each -> each));
        var callBacks =
                ALL.stream().filter(each -> each.truth().comesBackTo() != null).toList();

        assertThat(share(each -> each.truth().comesBackTo() != null)).isBetween(0.03, 0.2);
        assertThat(callBacks).allSatisfy(each -> {
            var earlier = byId.get(String.valueOf(each.truth().comesBackTo()));
            assertThat(earlier.transcript().customerId())
                    .isEqualTo(each.transcript().customerId());
            assertThat(earlier.truth().need()).isEqualTo(each.truth().need());
            assertThat(earlier.truth().settled()).isFalse();
            assertThat(earlier.transcript().startedAt())
                    .isBefore(each.transcript().startedAt());
        });
    }

    @Test
    void customersComeWithDifferentMattersAndMoods() {
        assertThat(ALL.stream()
                        .mapToInt(each -> each.transcript().turns().size())
                        .average()
                        .orElseThrow())
                .isBetween(13.0, 19.0);
        assertThat(share(each -> each.transcript().outcome().csat() != null)).isBetween(0.28, 0.42);
        assertThat(share(each -> each.truth().settled())).isBetween(0.45, 0.85);
        assertThat(share(DemoCentreTest::isEnglish)).isBetween(0.03, 0.13);
        assertThat(share(each -> each.truth().turns().stream().anyMatch(turn -> turn.mood() < -0.5)))
                .isBetween(0.1, 0.5);
        assertThat(ALL.stream().map(each -> each.truth().need()).distinct()).hasSizeGreaterThan(15);
    }

    @Test
    void textsRepeatLittle() {
        var told = new HashSet<List<String>>();
        ALL.forEach(each ->
                told.add(each.transcript().turns().stream().map(Turn::text).toList()));
        var opening = ALL.stream()
                .flatMap(each -> each.transcript().turns().stream())
                .filter(turn ->
                        turn.speaker() == Speaker.CUSTOMER && turn.text().length() > 14)
                .map(Turn::text)
                .toList();

        assertThat(told).hasSameSizeAs(ALL);
        assertThat(new HashSet<>(opening).size() / (double) opening.size()).isGreaterThan(0.6);
    }

    @Test
    void betterAgentsLeaveCustomersMorePleased() {
        var good =
                ALL.stream().filter(each -> each.truth().warmth() + each.truth().care() > 1.3);
        var poor =
                ALL.stream().filter(each -> each.truth().warmth() + each.truth().care() < 1.0);

        assertThat(satisfaction(good.toList())).isGreaterThan(satisfaction(poor.toList()) + 0.4);
    }

    @Test
    void theRosterOpensInASpreadsheetAndNamesEachShift() throws IOException {
        var lines = roster(SMALL).lines().toList();

        assertThat(lines.getFirst()).isEqualTo("\uFEFF工号,姓名,登录名,技能组,班组,项目,班次,日期,开始,结束,休息");
        assertThat(lines).hasSize(1 + 24 * 10).anyMatch(line -> line.contains("夜班") && line.contains("次日06:00"));
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line -> line.startsWith("0") && line.split(",", -1).length == 11);
    }

    @Test
    void everyBusinessHasItsWordsInALargeCentre() {
        var large = Settings.of(140, 4, 3, END).withConversations(4000);

        var programmes = Roster.of(large).agents().stream().map(Agent::industry).distinct();

        assertThat(programmes).hasSize(Industry.values().length);
        assertThat(DemoCentre.of(large).conversations())
                .hasSize(4000)
                .allSatisfy(each -> assertThat(each.transcript().turns())
                        .noneMatch(turn -> turn.text().matches(".*([{}|]|=>|//).*")));
    }

    private static boolean isEnglish(DemoConversation conversation) {
        return conversation.transcript().turns().stream()
                .allMatch(turn -> turn.text().chars().allMatch(character -> character < 0x3000 || character > 0xD7FF));
    }

    private static double satisfaction(List<DemoConversation> conversations) {
        return conversations.stream()
                .mapToInt(each -> each.truth().satisfaction())
                .average()
                .orElseThrow();
    }

    private static double share(Predicate<DemoConversation> condition) {
        return ALL.stream().filter(condition).count() / (double) ALL.size();
    }

    private static List<Shift> both(List<Shift> first, List<Shift> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static byte[] bytes(Settings settings) throws IOException {
        var bytes = new ByteArrayOutputStream();
        DemoCentre.of(settings).writeConversations(bytes);
        return bytes.toByteArray();
    }

    private static String roster(Settings settings) throws IOException {
        var bytes = new ByteArrayOutputStream();
        DemoCentre.of(settings).writeRoster(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
