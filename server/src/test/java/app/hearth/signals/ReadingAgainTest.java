package app.hearth.signals;

import static app.hearth.access.SignedIn.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.hearth.WholeServerTest;
import app.hearth.intake.Desk;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeServerTest
class ReadingAgainTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShelfForTests shelf;

    private Desk desk;
    private String standard;
    private String sunny;

    @BeforeEach
    void bringSomeConversationsAndAModel() {
        standard = shelf.standard().version();
        sunny = "sunny-" + UUID.randomUUID();
        desk = new Desk(http);
        desk.upload("some.jsonl", conversations("c", 5));
        assertThat(bring("sunny " + sunny)).hasStatus(HttpStatus.CREATED);
    }

    @AfterEach
    void leaveTheStoreAsItWas() {
        shelf.before = batch -> {};
        awaitIdle();
        if (!stateOf(standard).equals("active")) {
            post("/api/readers/{version}/activation", standard);
            awaitIdle();
        }
        delete(sunny);
        awaitIdle();
        delete(sunny);
    }

    @Test
    void readsTheWholeStoreBesideWhatIsShownAndTellsTheDifference() {
        assertThat(post("/api/readers/{version}/readings", sunny)).hasStatus(HttpStatus.ACCEPTED);
        awaitIdle();

        assertThat(stateOf(sunny)).isEqualTo("read");
        assertThat(stateOf(standard)).isEqualTo("active");
        assertThat(needsShown()).isNotEmpty().doesNotContain(ShelfForTests.NEED);
        assertThat(count("SELECT count(*) FROM conversation WHERE NOT EXISTS (SELECT FROM reading"
                        + " WHERE conversation = conversation.id AND reader = '" + sunny + "')"))
                .isZero();
        var id = anyConversation();
        assertThat(reading(id, sunny)).contains(ShelfForTests.NEED, "\"readers\":[\"" + standard);
        assertThat(reading(id, standard)).doesNotContain(ShelfForTests.NEED);

        var comparison = "$.versions[?(@.version == '%s')].comparison".formatted(sunny);
        var readers = readers();
        var all = count("SELECT count(*) FROM conversation");
        assertThat(JsonPath.<List<Object>>read(readers, comparison + ".against"))
                .containsExactly(standard);
        assertThat(numbers(readers, comparison + ".conversations")).containsExactly(all);
        assertThat(numbers(readers, comparison + ".wholes[?(@.whole == 'need')].conversations"))
                .containsExactly(all);
        assertThat(JsonPath.<List<Object>>read(readers, comparison + ".wholes[?(@.whole == 'resolved')]"))
                .isEmpty();
        assertThat(numbers(readers, comparison + ".signals[?(@.signal == 'pleased')].gained"))
                .containsExactly(count("""
                        SELECT count(*) FROM reading CROSS JOIN jsonb_array_elements(turns) AS turn
                        WHERE shown AND turn ->> 'e' <> 'pleased'
                        """));
        assertThat(JsonPath.<List<Object>>read(readers, comparison + ".wholes[?(@.whole == 'need')].examples[*]"))
                .hasSizeBetween(5, 20);
    }

    @Test
    void goesOnAfterAnInterruptionAndReadsNothingTwice() {
        desk.upload("more.jsonl", conversations("more", 450));
        var failures = new AtomicInteger(3);
        var read = new AtomicInteger();
        shelf.before = batch -> {
            if (read.get() > 0 && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("The plug is pulled.");
            }
            read.addAndGet(batch.size());
        };

        post("/api/readers/{version}/readings", sunny);
        awaitIdle();

        assertThat(failures.get()).isNegative();
        assertThat(stateOf(sunny)).isEqualTo("read");
        assertThat((long) read.get()).isEqualTo(count("SELECT count(*) FROM conversation"));
        assertThat(numbers(readers(), "$.versions[?(@.version == '%s')].comparison.conversations".formatted(sunny)))
                .containsExactly((long) read.get());
    }

    @Test
    void givesUpAfterFailingAgainAndAgainAndTellsSo() {
        shelf.before = batch -> {
            throw new IllegalStateException("This reader reads nothing.");
        };

        post("/api/readers/{version}/readings", sunny);
        awaitIdle();

        assertThat(workOf(sunny)).containsEntry("state", "failed");
        assertThat(stateOf(sunny)).isEqualTo("partly");
    }

    @Test
    void readsWhatComesInMeanwhileToo() throws InterruptedException {
        var reached = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        shelf.before = batch -> {
            reached.countDown();
            waitFor(goOn);
        };
        post("/api/readers/{version}/readings", sunny);
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();

        desk.upload("old.jsonl", conversation("from-long-ago", "2001-01-01T10:00:00Z", "请问快递什么时候到？"));
        desk.upload("new.jsonl", conversation("from-tomorrow", "2031-01-01T10:00:00Z", "请问快递什么时候到？"));
        goOn.countDown();
        awaitIdle();

        assertThat(count("SELECT count(*) FROM reading WHERE reader = '" + sunny + "'"))
                .isEqualTo(count("SELECT count(*) FROM conversation"));
    }

    @Test
    void forgetsWhatAnyVersionReadInWordsThatHaveChanged() {
        post("/api/readers/{version}/readings", sunny);
        awaitIdle();
        var id = anyConversation();

        desk.upload("again.jsonl", conversation("c0", "2026-03-01T10:00:00Z", "改了：请问什么时候退款？"));

        assertThat(count("SELECT count(*) FROM reading WHERE conversation = '" + id + "'"))
                .isEqualTo(1);
        post("/api/readers/{version}/activation", sunny);
        awaitIdle();
        assertThat(needsShown()).hasSize(5).containsOnly(ShelfForTests.NEED);
    }

    @Test
    void stopsWhenItIsToldTo() throws InterruptedException {
        var reached = new CountDownLatch(1);
        shelf.before = batch -> {
            reached.countDown();
            pause();
        };
        post("/api/readers/{version}/readings", sunny);
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(post("/api/readers/cancellation")).hasStatus(HttpStatus.ACCEPTED);

        assertThat(workOf(sunny)).containsEntry("state", "cancelled");
        assertThat(stateOf(sunny)).isEqualTo("partly");
        assertThat(post("/api/readers/{version}/activation", sunny))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("reader.not-read");
        assertThat(post("/api/readers/cancellation")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void switchesListsAndScoresAndGoesBackAgain() {
        post("/api/readers/{version}/readings", sunny);
        awaitIdle();

        assertThat(post("/api/readers/{version}/activation", sunny)).hasStatus(HttpStatus.ACCEPTED);
        awaitIdle();

        assertThat(stateOf(sunny)).isEqualTo("active");
        assertThat(stateOf(standard)).isEqualTo("read");
        assertThat(needsShown()).hasSize(5).containsOnly(ShelfForTests.NEED);
        assertThat(JsonPath.<List<String>>read(desk.search("emotion=pleased"), "$.items[*].id"))
                .hasSize(5);
        assertThat(evaluation(anyConversation())).contains("\"reader\":\"" + sunny);
        desk.upload("new.jsonl", conversation("newcomer", "2026-03-02T10:00:00Z", "请问快递什么时候到？"));
        assertThat(needsShown()).hasSize(6).containsOnly(ShelfForTests.NEED);

        assertThat(post("/api/readers/{version}/activation", standard)).hasStatus(HttpStatus.ACCEPTED);
        awaitIdle();

        assertThat(needsShown()).hasSize(6).doesNotContain(ShelfForTests.NEED);
        assertThat(evaluation(anyConversation())).contains("\"reader\":\"" + standard);
        assertThat(nothingIsMixed()).isTrue();
    }

    /** While the switch goes on, every look finds each conversation wholly old or wholly new. */
    @Test
    void neverShowsAMixture() {
        desk.upload("many.jsonl", conversations("many", 900));
        post("/api/readers/{version}/readings", sunny);
        awaitIdle();
        var mixed = new AtomicBoolean();
        var partly = new AtomicBoolean();

        post("/api/readers/{version}/activation", sunny);
        await().pollInterval(Duration.ofMillis(5)).atMost(SOON).until(() -> {
            mixed.compareAndSet(false, !nothingIsMixed());
            var done = count("SELECT count(*) FROM listing WHERE need = 'sunshine'");
            partly.compareAndSet(false, done > 0 && done < count("SELECT count(*) FROM listing"));
            return isIdle();
        });

        assertThat(partly).isTrue();
        assertThat(mixed).isFalse();
    }

    @Test
    void turnsAHalfDoneSwitchBack() {
        desk.upload("many.jsonl", conversations("many", 900));
        post("/api/readers/{version}/readings", sunny);
        awaitIdle();
        post("/api/readers/{version}/activation", sunny);
        await().pollInterval(Duration.ofMillis(2))
                .atMost(SOON)
                .until(() -> count("SELECT count(*) FROM listing WHERE need = 'sunshine'") > 0);

        assertThat(post("/api/readers/cancellation")).hasStatus(HttpStatus.ACCEPTED);
        awaitIdle();

        assertThat(stateOf(standard)).isEqualTo("active");
        assertThat(count("SELECT count(*) FROM listing WHERE need = 'sunshine'"))
                .isZero();
        assertThat(nothingIsMixed()).isTrue();
    }

    @Test
    void deletesReadingsButNeverThoseInUse() {
        post("/api/readers/{version}/readings", sunny);
        awaitIdle();
        assertThat(delete(standard))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("reader.in-use");

        assertThat(delete(sunny)).hasStatus(HttpStatus.ACCEPTED);
        awaitIdle();

        assertThat(stateOf(sunny)).isEqualTo("unread");
        assertThat(count("SELECT count(*) FROM reading WHERE reader = '" + sunny + "'"))
                .isZero();
        assertThat(needsShown()).hasSize(5);
    }

    @Test
    void doesOneThingAtATime() throws InterruptedException {
        var reached = new CountDownLatch(1);
        shelf.before = batch -> {
            reached.countDown();
            pause();
        };
        post("/api/readers/{version}/readings", sunny);
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(post("/api/readers/{version}/readings", sunny))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("reader.busy");
    }

    @Test
    void refusesWhatIsNoModelAndAnotherModelOfTheSameName() {
        assertThat(bring("rainy 1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(bring("sunny not/a/version")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(bring("sunny " + sunny)).hasStatus(HttpStatus.CREATED);
        assertThat(post("/api/readers/{version}/readings", "none")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void writesEveryChangeToTheAuditTrail() {
        post("/api/readers/{version}/readings", sunny);
        awaitIdle();
        post("/api/readers/{version}/activation", sunny);
        awaitIdle();

        assertThat(jdbc.sql("SELECT act FROM audit_entry WHERE subject = :version ORDER BY seq")
                        .param("version", sunny)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "reader.model-brought", "reader.reading-begun", "reader.activation-begun", "reader.activated");
    }

    /** Reading, evaluation and listing of one conversation are by one version; one statement sees one moment. */
    private boolean nothingIsMixed() {
        return count("""
                        SELECT count(*) FROM conversation AS one
                        LEFT JOIN reading ON reading.conversation = one.id AND reading.shown
                        LEFT JOIN evaluation ON evaluation.conversation = one.id
                        LEFT JOIN listing ON listing.id = one.id
                        WHERE one.source = '%s' AND (reading.reader IS DISTINCT FROM evaluation.reader
                            OR reading.need IS DISTINCT FROM listing.need)
                        """.formatted(desk.source())) == 0
                && count("SELECT count(*) FROM (SELECT conversation FROM reading WHERE shown"
                                + " GROUP BY conversation HAVING count(*) > 1) AS twice")
                        == 0;
    }

    private MvcTestResult bring(String model) {
        return http.post()
                .uri("/api/readers/models")
                .multipart()
                .file(new MockMultipartFile("file", "any.model", null, model.getBytes(StandardCharsets.UTF_8)))
                .with(admin())
                .exchange();
    }

    private MvcTestResult post(String path, Object... parts) {
        return http.post().uri(path, parts).with(admin()).exchange();
    }

    private MvcTestResult delete(String version) {
        return http.delete()
                .uri("/api/readers/{version}/readings", version)
                .with(admin())
                .exchange();
    }

    private String readers() {
        return Desk.text(http.get().uri("/api/readers").with(admin()));
    }

    private String stateOf(String version) {
        return JsonPath.<List<String>>read(readers(), "$.versions[?(@.version == '%s')].state".formatted(version))
                .getFirst();
    }

    private Map<String, Object> workOf(String version) {
        return JsonPath.<List<Map<String, Object>>>read(
                        readers(), "$.versions[?(@.version == '%s')].work".formatted(version))
                .getFirst();
    }

    private boolean isIdle() {
        return JsonPath.<List<Object>>read(readers(), "$.versions[?(@.work.state == 'running')]")
                .isEmpty();
    }

    private void awaitIdle() {
        await().atMost(SOON).until(this::isIdle);
    }

    private List<String> needsShown() {
        return JsonPath.read(desk.search("limit=200"), "$.items[*].need");
    }

    private String anyConversation() {
        return jdbc.sql("SELECT id FROM conversation WHERE source = :source::uuid AND external_id = 'c0'")
                .param("source", desk.source())
                .query(UUID.class)
                .single()
                .toString();
    }

    private String reading(String id, String reader) {
        return Desk.text(http.get()
                .uri("/api/conversations/{id}/reading?reader={reader}", id, reader)
                .with(admin()));
    }

    private String evaluation(String id) {
        return Desk.text(
                http.get().uri("/api/conversations/{id}/evaluation", id).with(admin()));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static List<Long> numbers(String json, String path) {
        return JsonPath.<List<Number>>read(json, path).stream()
                .map(Number::longValue)
                .toList();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Long enough for another request to come between two batches. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String conversations(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> conversation(prefix + number, "2026-03-01T10:00:00Z", "你们到底什么时候退款？太过分了！"))
                .collect(Collectors.joining());
    }

    private static String conversation(String id, String at, String words) {
        return """
                {"conversationId":"%s","agentId":"00078","startedAt":"%s","turns":[\
                {"speaker":"customer","text":"%s"},{"speaker":"agent","text":"您好，非常抱歉。"}]}
                """.formatted(id, at, words);
    }
}
