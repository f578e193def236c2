package app.hearth.calibration;

import static app.hearth.access.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import app.hearth.WholeServerTest;
import app.hearth.calibration.CardRates.ItemRate;
import app.hearth.calibration.Differing.Difference;
import app.hearth.calibration.GateView.State;
import app.hearth.calibration.SampledFloor.Said;
import app.hearth.calibration.SampledFloor.Truth;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Refused;
import app.hearth.scorecard.Verdict;
import app.hearth.statistics.Estimate.NotEnough;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** On a floor whose truth was planted. */
@WholeServerTest
@Transactional
class QualityTest {

    private static final int SAMPLE = 150;

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private Differing differing;

    @Autowired
    private Estimating estimating;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester http;

    private SampledFloor floor;
    private List<Truth> truths;

    @BeforeEach
    void aSampledFloor() {
        floor = new SampledFloor(jdbc, conversations);
        truths = floor.conversations(400);
        floor.reviewTwice(sample());
    }

    @Test
    void aMachineThatOverlooksFailuresIsToldFromOneThatDoesNot() {
        var agreement = agreeing.about(floor.lead(), floor.question());

        assertThat(agreement.conversations()).isEqualTo(SAMPLE);
        assertThat(agreement.twice()).isEqualTo(SAMPLE);
        var greeting =
                GateView.of(Objects.requireNonNull(item(agreement, "greeting").gate()));
        assertThat(greeting.state()).isEqualTo(State.ADVISORY);
        assertThat(greeting.faults()).anySatisfy(fault -> {
            assertThat(fault.criterion()).isEqualTo("recall");
            assertThat(fault.verdict()).isEqualTo(Verdict.NOT_MET);
            assertThat(fault.measured()).isCloseTo(0.5, within(0.2));
        });
        assertThat(GateView.of(Objects.requireNonNull(item(agreement, "closing").gate()))
                        .state())
                .isEqualTo(State.PASSED);
        assertThat(agreement.items())
                .filteredOn(it -> it.item().isForPeople())
                .allSatisfy(it -> assertThat(it.gate()).isNull());
    }

    @Test
    void alphaIsThatOfEveryPairComparedWithEveryOther() {
        var alpha = item(agreeing.about(floor.lead(), floor.question()), "greeting")
                .people()
                .alpha()
                .known()
                .orElseThrow();

        var differ = sample().stream()
                        .filter(it -> it.first().greeting() != it.second().greeting())
                        .count()
                / (double) SAMPLE;
        var met = sample().stream()
                .mapToInt(it -> (it.first().greeting() ? 1 : 0) + (it.second().greeting() ? 1 : 0))
                .sum();
        var all = 2.0 * SAMPLE;
        var byChance = 2 * met * (all - met) / (all * (all - 1));
        assertThat(alpha.value()).isCloseTo(1 - differ / byChance, within(1e-9));
        assertThat(alpha.n()).isEqualTo(SAMPLE);
    }

    @Test
    void theRateThatPeopleWouldFindIsRecovered() {
        var rates = estimating.about(floor.lead(), floor.question());

        assertThat(rates.conversations()).isEqualTo(truths.size());
        assertThat(rates.reviewed()).isEqualTo(SAMPLE);
        var failed = item(rates, "greeting").failed();
        var corrected = failed.corrected().known().orElseThrow().figure();
        assertThat(failed.machine()).isCloseTo(0.15, within(0.05));
        assertThat(corrected.holds(wouldBeFound())).isTrue();
        assertThat(corrected.holds(Objects.requireNonNull(failed.machine()))).isFalse();
        assertThat(corrected.n()).isEqualTo(SAMPLE);
    }

    @Test
    void rulingsDoNotMakeTheMachineLookBetter() {
        var before = item(estimating.about(floor.lead(), floor.question()), "greeting")
                .failed();
        truths.forEach(it -> jdbc.sql("""
                        UPDATE evaluation SET evaluated_at = evaluated_at + interval '1 second',
                            machine = :machine::jsonb,
                            items = jsonb_build_array(
                                jsonb_build_array('greeting', 'not-met', 0, null, '[]'::jsonb))
                        WHERE conversation = :id
                        """)
                .param("id", it.conversation())
                .param(
                        "machine",
                        "[[\"greeting\", \"%s\", 0, null, []]]"
                                .formatted(it.machine().greeting() ? "met" : "not-met"))
                .update());

        assertThat(item(estimating.about(floor.lead(), floor.question()), "greeting")
                        .failed()
                        .machine())
                .isEqualTo(before.machine());
    }

    @Test
    void ratesAreComputedAgainOnlyWhenSomethingHasChanged() {
        var before = estimating.about(floor.lead(), floor.question());

        assertThat(estimating.about(floor.lead(), floor.question())).isSameAs(before);
        floor.reviewTwice(truths.subList(SAMPLE, SAMPLE + 1));
        assertThat(estimating.about(floor.lead(), floor.question()).reviewed()).isEqualTo(SAMPLE + 1);
        assertThat(estimating.about(new SampledFloor(jdbc, conversations).lead(), floor.question()))
                .isNotSameAs(before);
    }

    @Test
    void whatWasPickedForAReasonOrSeenBesideTheMachineDoesNotCount() {
        var before = agreeing.about(floor.lead(), floor.question());
        var wrong = new Said(false, false);
        truths.stream().skip(SAMPLE).limit(50).forEach(it -> {
            floor.review(it, UUID.randomUUID(), wrong, "targeted", "blind", null);
            floor.review(it, UUID.randomUUID(), wrong, "random", "open", 0.5);
        });
        sample().forEach(it -> floor.review(it, UUID.randomUUID(), wrong, "double", "blind", null));

        assertThat(agreeing.about(floor.lead(), floor.question())).isEqualTo(before);
        assertThat(estimating.about(floor.lead(), floor.question()).reviewed()).isEqualTo(SAMPLE);
    }

    @Test
    void theConversationsBehindAFigureAreThoseWhereSomebodyDiffers() {
        var found = differing.about(floor.lead(), floor.question(), "greeting");

        assertThat(found)
                .filteredOn(Difference::machine)
                .extracting(Difference::conversation)
                .containsExactlyInAnyOrderElementsOf(sample().stream()
                        .filter(it -> it.first().greeting() != it.machine().greeting())
                        .map(Truth::conversation)
                        .toList());
        assertThat(found).filteredOn(Difference::people).hasSize((int) sample().stream()
                .filter(it -> it.first().greeting() != it.second().greeting())
                .count());
    }

    @Test
    void nobodySeesFiguresOfATeamOutOfScope() {
        var elsewhere = new SampledFloor(jdbc, conversations).lead();

        var rates = estimating.about(elsewhere, floor.question());

        assertThat(rates.conversations()).isZero();
        assertThat(rates.score().machine()).isNull();
        assertThat(rates.score().corrected()).isInstanceOf(NotEnough.class);
        assertThat(agreeing.about(elsewhere, floor.question()).conversations()).isZero();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Question("general", SampledFloor.TO, SampledFloor.FROM, null))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("calibration.period"));
    }

    @Test
    void figuresAndRefusalsComeOverHttp() {
        var asked = "card=general&from=%s&to=%s".formatted(SampledFloor.FROM, SampledFloor.TO);

        var agreement = http.get().uri("/api/quality/agreement?" + asked).with(as(floor.lead()));
        assertThat(agreement).hasStatusOk().bodyJson().extractingPath("$.twice").isEqualTo(SAMPLE);
        assertThat(http.get().uri("/api/quality/rates?" + asked).with(as(floor.lead())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.id == 'greeting')].failed.corrected.n")
                .asArray()
                .containsExactly(SAMPLE);
        assertThat(http.get().uri("/api/quality/export.csv?" + asked).with(as(floor.lead())))
                .hasStatusOk()
                .bodyText()
                .contains("\"greeting\"")
                .contains("\"advisory\"");
        assertThat(http.get()
                        .uri("/api/quality/rates?card=none&from=%s&to=%s".formatted(SampledFloor.FROM, SampledFloor.TO))
                        .with(as(floor.lead())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private List<Truth> sample() {
        return truths.subList(0, SAMPLE);
    }

    /** The share that the first reviewer would find in all conversations. */
    private double wouldBeFound() {
        return truths.stream().filter(it -> !it.first().greeting()).count() / (double) truths.size();
    }

    private static ItemAgreement item(CardAgreement agreement, String id) {
        return agreement.items().stream()
                .filter(it -> it.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ItemRate item(CardRates rates, String id) {
        return rates.items().stream()
                .filter(it -> it.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
