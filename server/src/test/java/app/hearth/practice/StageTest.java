package app.hearth.practice;

import static app.hearth.practice.StageFixtures.aTrainer;
import static app.hearth.practice.StageFixtures.act;
import static app.hearth.practice.StageFixtures.anAgent;
import static app.hearth.practice.StageFixtures.appoint;
import static app.hearth.practice.StageFixtures.card;
import static app.hearth.practice.StageFixtures.mark;
import static app.hearth.practice.StageFixtures.mood;
import static app.hearth.practice.StageFixtures.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.hearth.WholeServerTest;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.practice.StageEvent.Said;
import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@WholeServerTest
class StageTest {

    @Autowired
    private StageRooms rooms;

    @Autowired
    private StageActing acting;

    @Autowired
    private StageEventTable events;

    @Autowired
    private PracticeLog log;

    @Autowired
    private StageFeeds feeds;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private final Caller trainer = aTrainer();
    private final Caller guest = anAgent("老王");
    private final Caller one = anAgent("小林");
    private final Caller other = anAgent("小何");
    private UUID room = new UUID(0, 0);

    @BeforeEach
    void open() {
        room = rooms.open(trainer, "周三夜话");
        var code = rooms.see(trainer, room).row().code();
        List.of(guest, one, other).forEach(it -> rooms.enter(it, code.toLowerCase(Locale.ROOT)));
        acting.act(trainer, room, appoint(guest));
        acting.act(trainer, room, card());
    }

    @Test
    void cardsOfTheListBeforeAreCalledByTheOneListOfIndustries() throws IOException {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO stage_card (id, owner, card, changed_at)
                        VALUES (:id, :id, '{"industry": "government", "difficulty": 1, "mood": 5}', now())
                        """).param("id", id).update();
        var migration = new ClassPathResource("db/migration/practice/V7__stage_card_industries.sql");

        jdbc.sql(migration.getContentAsString(StandardCharsets.UTF_8)).update();

        assertThat(jdbc.sql("SELECT card ->> 'industry' FROM stage_card WHERE id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("city");
        jdbc.sql("DELETE FROM stage_card WHERE id = :id").param("id", id).update();
    }

    @Test
    void aRoundIsReadAsItGoesAndGoesIntoTheLogs() {
        var star = begin();
        acting.act(guest, room, mood(7));
        acting.act(guest, room, say("都五天了还没到，太气人了！我手机号13812345678"));
        acting.act(star, room, say("非常抱歉让您等了这么久，换成我也会着急的。我马上为您查一下。"));
        acting.act(watcher(star), room, mark(1, "listened", "接得稳"));
        acting.act(trainer, room, mark(1, "deadline", null));
        acting.act(guest, room, mood(4));

        var said = said();
        assertThat(said.getFirst().text()).doesNotContain("13812345678").contains("[");
        assertThat(Objects.requireNonNull(said.getFirst().seen()).emotion())
                .isIn(Emotion.ANGRY, Emotion.FRUSTRATED, Emotion.DISAPPOINTED);
        assertThat(Objects.requireNonNull(said.get(1).seen()).behaviours()).contains(Behaviour.EMPATHY);
        assertThat(Objects.requireNonNull(said.get(1).seen()).evidence()).isNotEmpty();

        acting.act(star, room, act(StageAct.END));
        acting.act(star, room, act(StageAct.FEEL, "有点紧张", null));
        acting.act(watcher(star), room, act(StageAct.THANK, "谢谢你上台", "thanks"));
        acting.act(star, room, act(StageAct.NEXT, "先说时限", null));
        acting.act(trainer, room, act(StageAct.CONCLUDE));

        var own = log.own(star, null, 10).items();
        assertThat(own).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(PracticeEntry.Kind.STAGE);
            assertThat(json.readTree(entry.summary()).path("turns").asInt()).isEqualTo(2);
            assertThat(json.readTree(entry.summary()).path("well").asInt()).isEqualTo(1);
            assertThat(json.readTree(entry.summary()).path("toTry").asInt()).isEqualTo(1);
            assertThat(json.readTree(entry.summary()).path("firstMood").asInt()).isEqualTo(7);
            assertThat(json.readTree(entry.summary()).path("lastMood").asInt()).isEqualTo(4);
            assertThat(json.readTree(entry.summary()).path("next").asString()).isEqualTo("先说时限");
        });
        assertThat(log.trainedBy(trainer, null, 10).items()).isEqualTo(own);
        assertThat(log.own(watcher(star), null, 10).items()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(PracticeEntry.Kind.STAGE_WATCHED);
            assertThat(entry.summary()).isEqualTo("{}");
        });
        assertThat(rooms.see(trainer, room).state().phase()).isEqualTo(StagePhase.OPEN);
    }

    @Test
    void theSameActTwiceIsDoneOnce() {
        begin();
        var hello = say("在吗");
        var first = acting.act(guest, room, hello);

        assertThat(acting.act(guest, room, hello)).isEqualTo(first);
        assertThat(said()).hasSize(1);
        refused(() -> acting.act(trainer, room, hello), "stage.act-taken");
    }

    @Test
    void twoDrawsAtOnceAreOne() throws InterruptedException {
        var draws = List.<Callable<Long>>of(
                () -> acting.act(trainer, room, act(StageAct.DRAW)),
                () -> acting.act(trainer, room, act(StageAct.DRAW)),
                () -> acting.act(trainer, room, act(StageAct.DRAW)));
        var refusals = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var draw : threads.invokeAll(draws)) {
                try {
                    draw.get();
                } catch (ExecutionException failed) {
                    assertThat(failed.getCause())
                            .isInstanceOfSatisfying(
                                    Refused.class, it -> assertThat(it.code()).isEqualTo("stage.not-now"));
                    refusals++;
                }
            }
        }
        assertThat(refusals).isEqualTo(2);
        assertThat(all())
                .filteredOn(it -> it.event() instanceof StageEvent.Announced)
                .hasSize(1);
    }

    @Test
    void theSeedTellsWhatItsHashPromised() {
        acting.act(trainer, room, act(StageAct.DRAW));
        acting.act(trainer, room, act(StageAct.REVEAL));

        var announced = events(StageEvent.Announced.class).getFirst();
        var revealed = events(StageEvent.Revealed.class).getFirst();
        assertThat(FairDraw.hash(revealed.seed())).isEqualTo(announced.seedHash());
        assertThat(FairDraw.drawn(revealed.seed(), announced.draw(), announced.lots()))
                .isEqualTo(revealed.account());
        assertThat(announced.lots()).extracting(FairDraw.Lot::account).containsExactly(one.account(), other.account());
    }

    @Test
    void whoWasOnTheStageHasFewerLotsUntilAllWere() {
        var star = begin();
        acting.act(star, room, act(StageAct.END));
        acting.act(trainer, room, act(StageAct.CONCLUDE));
        acting.act(trainer, room, act(StageAct.DRAW));

        assertThat(events(StageEvent.Announced.class).getLast().lots())
                .allSatisfy(lot -> assertThat(lot.lots())
                        .isEqualTo(lot.account().equals(star.account()) ? 1 : FairDraw.LOTS_OF_THE_WAITING));
    }

    @Test
    void marksAndTheGuestsMoodComeToTheTraineeInTheDebriefOnly() throws InterruptedException {
        var star = begin();
        acting.act(guest, room, mood(8));
        acting.act(guest, room, say("人呢"));
        acting.act(watcher(star), room, mark(0, "ask", null));

        assertThat(kinds(star)).doesNotContain("Marked", "MoodSet").contains("Said");
        assertThat(kinds(watcher(star))).contains("Marked", "Said").doesNotContain("MoodSet");
        assertThat(kinds(guest)).contains("Marked", "MoodSet");
        assertThat(kinds(trainer)).contains("Marked", "MoodSet");

        acting.act(star, room, act(StageAct.END));
        acting.act(star, room, act(StageAct.FEEL));
        acting.act(trainer, room, act(StageAct.SHOW));
        assertThat(kinds(star)).contains("MarkShown", "Ended");
    }

    @Test
    void onceARoundIsOverItsWordsAreTheTraineesAndTheTrainers() throws InterruptedException {
        var star = begin();
        acting.act(guest, room, say("人呢"));
        acting.act(star, room, act(StageAct.END));
        assertThat(kinds(watcher(star))).contains("Said");
        acting.act(trainer, room, act(StageAct.CLOSE));

        assertThat(kinds(watcher(star))).doesNotContain("Said", "Ended").contains("Began");
        assertThat(kinds(guest)).doesNotContain("Said");
        assertThat(kinds(star)).contains("Said");
        assertThat(kinds(trainer)).contains("Said");
        refused(() -> rooms.follow(watcher(star), room), "stage.over");
        refused(() -> rooms.follow(anAgent("路人"), room), "stage.unknown");
        assertThat(rooms.follow(star, room).id()).isEqualTo(room);
    }

    @Test
    void theOneOnTheStageMayGoAtAnyTime() {
        var star = begin();
        acting.act(star, room, act(StageAct.LEAVE));

        assertThat(rooms.see(trainer, room).state().phase()).isEqualTo(StagePhase.DEBRIEF);
        assertThat(json.writeValueAsString(events(StageEvent.Ended.class).getFirst()))
                .isEqualTo("{\"kind\":\"ended\",\"moods\":[]}");
    }

    @Test
    void deletedWordsAreGoneAndTheLogStays() {
        var star = begin();
        acting.act(guest, room, say("人呢"));
        refused(() -> rooms.erase(trainer, room), "stage.still-open");
        acting.act(star, room, act(StageAct.END));
        acting.act(trainer, room, act(StageAct.CLOSE));
        refused(() -> rooms.erase(star, room), "stage.unknown");

        rooms.erase(trainer, room);

        assertThat(all()).isEmpty();
        assertThat(log.own(star, null, 10).items()).hasSize(1);
        refused(() -> rooms.follow(trainer, room), "stage.erased");
        refused(() -> acting.act(trainer, room, act(StageAct.DRAW)), "stage.erased");
        assertThat(acts("stage.opened")).isEqualTo(1);
        assertThat(acts("stage.closed")).isEqualTo(1);
        assertThat(acts("stage.erased")).isEqualTo(1);
    }

    @Test
    void wordsAreKeptForNinetyDays() {
        begin();
        touched(89);
        rooms.eraseOld();
        assertThat(all()).isNotEmpty();
        touched(91);
        rooms.eraseOld();
        assertThat(all()).isEmpty();
        assertThat(rooms.see(trainer, room).row().phase()).isEqualTo(StagePhase.CLOSED);
    }

    @Test
    void nobodyFloodsTheRoom() {
        begin();
        for (var turn = 0; turn < 20; turn++) {
            acting.act(guest, room, say("喂"));
        }
        refused(() -> acting.act(guest, room, say("喂")), "stage.too-fast");
        assertThat(said()).hasSize(20);
    }

    private Caller begin() {
        acting.act(trainer, room, act(StageAct.DRAW));
        acting.act(trainer, room, act(StageAct.REVEAL));
        var drawn = events(StageEvent.Revealed.class).getLast().account();
        var star = drawn.equals(one.account()) ? one : other;
        acting.act(star, room, act(StageAct.ACCEPT));
        return star;
    }

    private Caller watcher(Caller star) {
        return star.equals(one) ? other : one;
    }

    private List<StageRecorded> all() {
        return events.after(room, 0);
    }

    private <E extends StageEvent> List<E> events(Class<E> type) {
        return all().stream()
                .map(StageRecorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<Said> said() {
        return events(Said.class);
    }

    private List<String> kinds(Caller viewer) throws InterruptedException {
        var row = rooms.see(trainer, room).row();
        var tail = feeds.enter(row);
        try {
            return Objects.requireNonNull(tail.after(0, viewer.account(), Duration.ZERO)).lines().stream()
                    .map(it -> it.recorded().event().getClass().getSimpleName())
                    .toList();
        } finally {
            feeds.leave(room, tail);
        }
    }

    private void touched(int daysAgo) {
        jdbc.sql("UPDATE stage_room SET touched_at = now() - make_interval(days => :days) WHERE id = :room")
                .param("days", daysAgo)
                .param("room", room)
                .update();
    }

    private int acts(String act) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE act = :act AND subject = :room")
                .param("act", act)
                .param("room", room.toString())
                .query(Integer.class)
                .single();
    }

    private static void refused(Runnable what, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(what::run)
                .extracting(Refused::code)
                .isEqualTo(code);
    }
}
