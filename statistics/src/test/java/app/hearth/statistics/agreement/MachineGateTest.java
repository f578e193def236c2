package app.hearth.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Bootstrap;
import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Reason;
import app.hearth.statistics.agreement.GateVerdict.Criterion;
import app.hearth.statistics.agreement.GateVerdict.Failed;
import app.hearth.statistics.agreement.GateVerdict.Fault;
import app.hearth.statistics.agreement.GateVerdict.Missing;
import app.hearth.statistics.agreement.GateVerdict.Open;
import app.hearth.statistics.agreement.GateVerdict.Passed;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MachineGateTest {

    private static final double FAILED = 0;

    @Test
    void letsAMachinePassThatIsAsGoodAsPeople() {
        var verdict = judge(items(400, 0.3), 0.95, 0.95, Bar.ordinary());
        assertThat(verdict).isInstanceOf(Passed.class);
        assertThat(verdict.findings().sureness()).isGreaterThanOrEqualTo(0.9);
        assertThat(verdict.findings().withMachine().value())
                .isGreaterThan(verdict.findings().amongPeople().value() - 0.05);
        assertThat(verdict.findings().recalls())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.recall().value()).isGreaterThan(0.8));
    }

    @Test
    void tellsEachCriterionThatIsMissed() {
        var verdict = judge(items(400, 0.3), 0.60, 0.95, Bar.ordinary());
        assertThat(verdict).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.faults())
                    .extracting(Fault::criterion)
                    .containsExactly(Criterion.AGREEMENT, Criterion.RECALL);
            assertThat(failed.faults().get(1).value()).isEqualTo(FAILED);
            assertThat(failed.faults().get(1).measured()).isCloseTo(0.6, within(0.1));
        });
    }

    @Test
    void asksMoreOfACriticalItem() {
        var items = items(600, 0.3);
        assertThat(judge(items, 0.90, 0.97, Bar.ordinary())).isNotInstanceOf(Failed.class);
        assertThat(judge(items, 0.90, 0.97, Bar.critical(FAILED)))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.faults())
                                .extracting(Fault::criterion)
                                .containsExactly(Criterion.CRITICAL_RECALL));
        assertThat(judge(items, 1, 0.97, Bar.critical(FAILED))).isInstanceOf(Passed.class);
    }

    @Test
    void tellsHowManyCasesAreMissing() {
        var verdict = judge(items(400, 0.06), 1, 1, Bar.critical(FAILED));
        assertThat(verdict).isInstanceOfSatisfying(Open.class, open -> {
            assertThat(open.missing()).extracting(Missing::criterion).containsExactly(Criterion.CRITICAL_RECALL);
            var shortage = open.missing().getFirst().shortage();
            assertThat(shortage.what()).isEqualTo(Counted.CASES);
            assertThat(shortage.have()).isBetween(10, 40);
            assertThat(shortage.need()).isEqualTo(73);
        });
        assertThat(judge(items(400, 0.3), 1, 1, Bar.critical(9)))
                .isInstanceOfSatisfying(
                        Open.class,
                        open -> assertThat(open.missing().getFirst().shortage().have())
                                .isZero());
    }

    @Test
    void tellsAboutHowManyUnitsWouldMakeItSure() {
        var bar = Bar.ordinary();
        var found = 0;
        for (var seed = 0; seed < 10; seed++) {
            var verdict = judge(items(110, 0.5, seed), 0.88, 0.88, bar);
            if (verdict instanceof Open open && open.missing().getFirst().criterion() == Criterion.AGREEMENT) {
                found++;
                assertThat(verdict.findings().sureness()).isBetween(0.3, 0.9);
                assertThat(open.missing().getFirst().shortage().have()).isEqualTo(110);
                assertThat(open.missing().getFirst().shortage().need()).isGreaterThan(110);
            }
        }
        assertThat(found).isPositive();
    }

    /** A machine that guesses, at the same rates as people, must not pass, however often one tries. */
    @Test
    void neverLetsAGuessingMachinePass() {
        for (var seed = 0; seed < 10; seed++) {
            assertThat(judge(items(150, 0.3, seed), 0.3, 0.7, Bar.ordinary())).isInstanceOf(Failed.class);
        }
    }

    @Test
    void decidesNothingOnFewUnitsOrOneVerdictAlone() {
        var few = items(99, 0.3);
        assertThat(MachineGate.judge(Ratings.of(few.people), few.truth, Scale.NOMINAL, Bar.ordinary(), Bootstrap.USUAL))
                .isEqualTo(new NotEnough<>(Counted.SHARED_UNITS, 99, 100));
        var same = IntStream.range(0, 120).mapToObj(u -> new double[] {1, 1}).toArray(double[][]::new);
        var ones = new double[120];
        Arrays.fill(ones, 1);
        assertThat(MachineGate.judge(Ratings.of(same), ones, Scale.NOMINAL, Bar.ordinary(), Bootstrap.USUAL))
                .isEqualTo(new NotIdentified<>(Reason.ONE_CATEGORY));
    }

    /** Two of three are for 0, then one each, then all of two for 1, then one alone. */
    @Test
    void takesWhatMostPeopleSaidAsSettled() {
        var nothing = Double.NaN;
        var ratings = Ratings.of(new double[][] {{0, 1, 0}, {0, 1, nothing}, {1, nothing, 1}, {nothing, 1, nothing}});
        assertThat(ratings.majorities()).containsExactly(0, nothing, 1, nothing);
    }

    @ParameterizedTest
    @EnumSource
    void measuresTheMachineAgainstOnePersonAsAlphaWould(Scale scale) {
        var table = AlphaTest.randomTable(new Random(91), 40, 2, 0);
        var machine = Arrays.stream(table).mapToDouble(row -> row[0]).toArray();
        var people = Arrays.stream(table).map(row -> new double[] {row[1]}).toArray(double[][]::new);
        var once = new int[40];
        Arrays.fill(once, 1);
        assertThat(new PanelAlpha(machine, people, scale).value(once))
                .isCloseTo(AlphaTest.byComparingEveryPair(table, scale), within(1e-9));
    }

    private static final class Items {
        private final double[] truth;
        private final double[][] people;

        private Items(double[] truth, double[][] people) {
            this.truth = truth;
            this.people = people;
        }
    }

    private static Items items(int units, double failing) {
        return items(units, failing, 0);
    }

    /** Three people, each of whom sees the truth with probability 0.92. */
    private static Items items(int units, double failing, long seed) {
        var random = new Random(1_000 + seed);
        var truth = new double[units];
        var people = new double[units][3];
        for (var u = 0; u < units; u++) {
            truth[u] = random.nextDouble() < failing ? FAILED : 1;
            for (var r = 0; r < 3; r++) {
                people[u][r] = random.nextDouble() < 0.92 ? truth[u] : 1 - truth[u];
            }
        }
        return new Items(truth, people);
    }

    private static GateVerdict judge(Items items, double findsFailed, double findsPassed, Bar bar) {
        var random = new Random(92);
        var machine = Arrays.stream(items.truth)
                .map(t -> random.nextDouble() < (t == FAILED ? findsFailed : findsPassed) ? t : 1 - t)
                .toArray();
        Estimate<GateVerdict> verdict = MachineGate.judge(
                Ratings.of(items.people), machine, items.truth, Scale.NOMINAL, bar, new Bootstrap(500, 5, 0.95));
        return verdict.known().orElseThrow();
    }
}
