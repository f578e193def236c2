package app.hearth.calibration;

import static app.hearth.access.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import app.hearth.WholeServerTest;
import app.hearth.calibration.SampledFloor.Truth;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.statistics.Estimate.NotEnough;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Eight raters whose severities were planted score conversations two by two, in a period and in the one before. */
@WholeServerTest
@Transactional
class SeverityTest {

    private static final int HALF = 160;
    private static final double[] PLANTED = {-7, -5, -3, -1, 1, 3, 5, 7};
    private static final double RESIDUAL = 5;
    private static final double DRIFT = 10;
    private static final int DRIFTING = 2;
    private static final int STEADY = 5;

    @Autowired
    private Severities severities;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester http;

    private final Random random = new Random(11);
    private final List<UUID> raters =
            Stream.generate(UUID::randomUUID).limit(PLANTED.length).toList();

    private SampledFloor floor;
    private List<Truth> truths;

    @BeforeEach
    void scoresTwoByTwo() {
        floor = new SampledFloor(jdbc, conversations);
        truths = floor.conversations(2 * HALF);
        for (var unit = 0; unit < truths.size(); unit++) {
            var level = 70 + 8 * random.nextGaussian();
            var first = random.nextInt(PLANTED.length);
            var second = (first + 1 + random.nextInt(PLANTED.length - 1)) % PLANTED.length;
            score(unit, first, level, unit >= HALF);
            score(unit, second, level, unit >= HALF);
        }
    }

    @Test
    void plantedSeveritiesAreFoundAgain() {
        var shown = severities.about(manager(), before()).shown();

        assertThat(shown).hasSize(PLANTED.length);
        var found = raters.stream()
                .mapToDouble(rater -> shown.stream()
                        .filter(it -> it.account().equals(rater))
                        .findFirst()
                        .orElseThrow()
                        .points()
                        .known()
                        .orElseThrow()
                        .value())
                .toArray();
        assertThat(correlation(PLANTED, found)).isGreaterThan(0.9);
    }

    @Test
    void aRaterSeesOwnFigureAndNoOther() {
        var rater = rater(0);

        assertThat(severities.about(rater, question()).shown())
                .singleElement()
                .satisfies(it -> assertThat(it.account()).isEqualTo(rater.account()));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> severities.of(rater, question(), raters.get(1)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("calibration.rater-none"));
    }

    @Test
    void whoScoresOtherwiseThanBeforeIsToldFromWhoDoesNot() {
        assertThat(severities
                        .of(manager(), question(), raters.get(DRIFTING))
                        .drift()
                        .known()
                        .orElseThrow()
                        .drifting())
                .isTrue();
        var steady = severities.of(manager(), question(), raters.get(STEADY));
        assertThat(steady.drift().known().orElseThrow().drifting()).isFalse();
        assertThat(steady.charted())
                .hasSameSizeAs(steady.drift().known().orElseThrow().points());
    }

    @Test
    void anAdjustmentStandsBesideTheScoreAndChangesNothing() {
        var detail = severities.of(rater(0), question(), raters.getFirst());

        var points = detail.severity().points().known().orElseThrow().value();
        assertThat(detail.latest()).isNotEmpty().allSatisfy(it -> {
            assertThat(it.adjustment()).isCloseTo(-points, within(1e-9));
            assertThat(it.score()).isEqualTo(RaterScores.score(it.review()));
        });
    }

    @Test
    void whatWasSeenBesideTheMachineOrChosenForAReasonIsNotCompared() {
        var before = severities.about(manager(), question());
        var stranger = UUID.randomUUID();
        truths.subList(HALF, HALF + 40).forEach(it -> {
            floor.review(it, stranger, it.first(), "targeted", "blind", null);
            floor.review(it, UUID.randomUUID(), it.first(), "random", "open", 0.5);
        });

        assertThat(severities.about(manager(), question())).isEqualTo(before);
    }

    @Test
    void withTooFewScoresWhatIsMissingIsTold() {
        var early = new Question("general", SampledFloor.FROM, SampledFloor.FROM.plus(Duration.ofMinutes(6)), null);

        assertThat(severities.about(manager(), early).shown())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.points()).isInstanceOf(NotEnough.class));
    }

    @Test
    void itComesOverHttp() {
        var asked = "card=general&from=%s&to=%s"
                .formatted(question().from(), question().to());

        assertThat(http.get().uri("/api/quality/raters?" + asked).with(as(rater(0))))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.shown[0].me")
                .isEqualTo(true);
        assertThat(http.get()
                        .uri("/api/quality/raters/%s?%s".formatted(raters.getFirst(), asked))
                        .with(as(rater(0))))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.drift.limit")
                .asNumber()
                .isNotNull();
        assertThat(http.get()
                        .uri("/api/quality/raters/%s?%s".formatted(raters.get(1), asked))
                        .with(as(rater(0))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private void score(int unit, int rater, double level, boolean later) {
        floor.score(
                truths.get(unit),
                raters.get(rater),
                level + PLANTED[rater] + (later && rater == DRIFTING ? DRIFT : 0) + RESIDUAL * random.nextGaussian());
    }

    /** The second half of the conversations; they begin a minute apart. */
    private static Question question() {
        var middle = SampledFloor.FROM.plus(Duration.ofMinutes(HALF + 1L));
        return new Question("general", middle, middle.plus(Duration.ofMinutes(HALF)), null);
    }

    private static Question before() {
        return new Question("general", SampledFloor.FROM, question().from(), null);
    }

    private Caller rater(int place) {
        return new Caller(raters.get(place), "质检员", null, Set.of(Role.REVIEWER), Scope.CENTRE);
    }

    private static Caller manager() {
        return new Caller(UUID.randomUUID(), "经理", null, Set.of(Role.MANAGER), Scope.CENTRE);
    }

    private static double correlation(double[] one, double[] other) {
        var n = one.length;
        var meanOne = IntStream.range(0, n).mapToDouble(i -> one[i]).average().orElseThrow();
        var meanOther =
                IntStream.range(0, n).mapToDouble(i -> other[i]).average().orElseThrow();
        var together = IntStream.range(0, n)
                .mapToDouble(i -> (one[i] - meanOne) * (other[i] - meanOther))
                .sum();
        var ofOne = IntStream.range(0, n)
                .mapToDouble(i -> Math.pow(one[i] - meanOne, 2))
                .sum();
        var ofOther = IntStream.range(0, n)
                .mapToDouble(i -> Math.pow(other[i] - meanOther, 2))
                .sum();
        return together / Math.sqrt(ofOne * ofOther);
    }
}
