package app.hearth.customer.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.hearth.customer.Customers;
import app.hearth.customer.Setting;
import app.hearth.customer.mind.Dice;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExamTest {

    private static final Customers CUSTOMERS = Customers.standard();

    /** Every way to take two pairs out of eight. */
    private static final List<List<List<Integer>>> PAIRS_OF_PAIRS = pairs().stream()
            .flatMap(one -> pairs().stream()
                    .filter(other -> Collections.disjoint(one, other))
                    .map(other -> List.of(one, other)))
            .toList();

    private static List<List<Integer>> pairs() {
        return IntStream.range(0, 8)
                .boxed()
                .flatMap(one -> IntStream.range(0, one).mapToObj(other -> List.of(other, one)))
                .toList();
    }

    private static List<Setting> settings(int count) {
        var settings = new ArrayList<Setting>();
        var scenarios = Catalogue.scenarios();
        var personas = Catalogue.personas();
        for (var i = 0; i < count; i++) {
            settings.add(new Setting(
                    scenarios.get(i % scenarios.size()), personas.get(i % personas.size()), Language.ZH, 100 + i));
        }
        return settings;
    }

    @Test
    void sharesCustomersOutToFormsThatAreEquallyHard() {
        var forms = Forms.of(settings(16), 2, 8, CUSTOMERS);
        assertThat(forms)
                .hasSize(2)
                .allSatisfy(form -> assertThat(form.stations()).hasSize(8));
        assertThat(forms.getFirst().ease()).isCloseTo(forms.getLast().ease(), within(0.01));
        assertThat(forms.stream().flatMap(form -> form.stations().stream()).map(Station::setting))
                .doesNotHaveDuplicates();
    }

    @Test
    void choosesThoseWhoMatchWhereThereAreMoreThanItNeeds() {
        var setting = settings(1).getFirst();
        var measured = Stream.of(0.9, 0.12, 0.5, 0.1, 0.3, 0.52)
                .map(ease -> new Station(setting, ease))
                .toList();
        var forms = Forms.ofMeasured(measured, 2, 2);
        assertThat(forms.stream().flatMap(form -> form.stations().stream()).map(Station::ease))
                .containsExactlyInAnyOrder(0.1, 0.12, 0.5, 0.52);
        assertThat(forms.getFirst().ease()).isCloseTo(forms.getLast().ease(), within(1e-9));
    }

    @Test
    void findsTheSetsThatAreClosestOfAllThereAre() {
        var dice = new Dice(3, "eases");
        var setting = settings(1).getFirst();
        for (var round = 0; round < 50; round++) {
            var measured = Stream.generate(() -> new Station(setting, dice.between(0, 1)))
                    .limit(8)
                    .sorted(Comparator.comparingDouble(Station::ease))
                    .toList();
            assertThat(spread(MatchedSets.of(measured, 2, 2))).isCloseTo(leastSpread(measured), within(1e-12));
        }
    }

    private static double leastSpread(List<Station> measured) {
        var least = Double.POSITIVE_INFINITY;
        for (var pairs : PAIRS_OF_PAIRS) {
            least = Math.min(
                    least,
                    spread(pairs.stream()
                            .map(pair -> pair.stream().map(measured::get).toList())
                            .toList()));
        }
        return least;
    }

    private static double spread(List<List<Station>> sets) {
        return sets.stream()
                .map(set -> set.stream().mapToDouble(Station::ease).summaryStatistics())
                .mapToDouble(it -> it.getMax() - it.getMin())
                .sum();
    }

    @Test
    void ableAgentsFareBetter() {
        var setting = settings(1).getFirst();
        var weak = new ScriptedAgent(1, 0.1).satisfaction(CUSTOMERS, setting);
        var strong = new ScriptedAgent(1, 1).satisfaction(CUSTOMERS, setting);
        assertThat(strong).isGreaterThan(weak + 0.5);
    }

    @Test
    void refusesMoreFormsThanCustomers() {
        assertThatThrownBy(() -> Forms.of(settings(3), 2, 2, CUSTOMERS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheVarianceApart() {
        var dice = new Dice(1, "scores");
        var scores = new ArrayList<List<Double>>();
        for (var person = 0; person < 400; person++) {
            var able = 0.5 + 0.1 * dice.normal();
            var row = new ArrayList<Double>();
            for (var customer = 0; customer < 8; customer++) {
                row.add(able + 0.05 * customer + 0.2 * dice.normal());
            }
            scores.add(row);
        }
        var reliability = Reliability.of(scores);
        assertThat(reliability.people()).isCloseTo(0.01, within(0.003));
        assertThat(reliability.rest()).isCloseTo(0.04, within(0.003));
    }

    @Test
    void foretellsByTheFormulaOfSpearmanAndBrown() {
        var reliability = new Reliability(0.01, 0.02);
        assertThat(reliability.of(1)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(reliability.of(8)).isCloseTo(0.8, within(1e-12));
        assertThat(reliability.needed(0.8)).hasValue(8);
        assertThat(new Reliability(0, 0.1).needed(0.8)).isEmpty();
    }

    @Test
    void refusesScoresThatAreNoTable() {
        assertThatThrownBy(() -> Reliability.of(List.of(List.of(1.0, 2.0), List.of(1.0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
