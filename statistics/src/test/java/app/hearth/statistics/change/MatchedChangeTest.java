package app.hearth.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Figure;
import app.hearth.statistics.change.Treated.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Worlds with a planted effect: everybody drifts, people differ, rates are counted in 40 conversations each. */
class MatchedChangeTest {

    private static final double DRIFT = 0.06;

    @Test
    void findsWhatWasPlantedAndNothingWhereNothingWas() {
        for (var effect : List.of(0.0, 0.15)) {
            var held = 0;
            var sum = 0.0;
            var worlds = 400;
            for (var world = 0; world < worlds; world++) {
                var figure = MatchedChange.pooled(world(new Random(world), effect, 16, 30))
                        .known()
                        .orElseThrow();
                sum += figure.value();
                held += figure.holds(effect) ? 1 : 0;
            }
            assertThat(sum / worlds).isCloseTo(effect, within(0.01));
            assertThat(held / (double) worlds).as("coverage at %s", effect).isBetween(0.92, 0.99);
        }
    }

    @Test
    void aSinglePersonsIntervalHoldsTheTruthAsOftenAsItSays() {
        var held = 0;
        var worlds = 1000;
        for (var world = 0; world < worlds; world++) {
            var one = world(new Random(world), 0.15, 1, 15).getFirst();
            held += MatchedChange.single(one).known().map(it -> it.holds(0.15)).orElseThrow() ? 1 : 0;
        }
        assertThat(held / (double) worlds).isBetween(0.92, 0.98);
    }

    @Test
    void theDriftOfEverybodyIsNobodysMerit() {
        var peers = List.of(new Peer(10, DRIFT), new Peer(11, DRIFT + 0.02), new Peer(12, DRIFT - 0.02));
        var treated = new ArrayList<Treated>();
        for (var agent = 0; agent < 8; agent++) {
            var others = new ArrayList<>(peers);
            for (var more = 0; more < 8; more++) {
                others.add(new Peer(20 + more, DRIFT));
            }
            treated.add(new Treated(agent, DRIFT, others));
        }
        Figure figure = MatchedChange.pooled(treated).known().orElseThrow();
        assertThat(figure.value()).isCloseTo(0, within(1e-12));
        assertThat(figure.n()).isEqualTo(8);
        assertThat(figure.clusters()).isEqualTo(19);
    }

    @Test
    void saysHowManyThereAreAndHowManyItTakes() {
        assertThat(MatchedChange.pooled(world(new Random(1), 0, 5, 30)))
                .isEqualTo(new NotEnough<Figure>(Counted.TREATED, 5, 8));
        assertThat(MatchedChange.pooled(world(new Random(1), 0, 9, 4)))
                .isEqualTo(new NotEnough<Figure>(Counted.PEERS, 4, 8));
        assertThat(MatchedChange.single(world(new Random(1), 0, 1, 3).getFirst()))
                .isEqualTo(new NotEnough<Figure>(Counted.PEERS, 3, 8));
    }

    private static List<Treated> world(Random random, double effect, int treated, int peers) {
        var others = new ArrayList<Peer>();
        for (var peer = 0; peer < peers; peer++) {
            others.add(new Peer(1000 + peer, change(random, 0)));
        }
        var all = new ArrayList<Treated>();
        for (var agent = 0; agent < treated; agent++) {
            all.add(new Treated(agent, change(random, effect), others));
        }
        return all;
    }

    private static double change(Random random, double effect) {
        var level = 0.4 + 0.1 * random.nextGaussian();
        var own = 0.05 * random.nextGaussian();
        return rate(random, level + DRIFT + own + effect) - rate(random, level);
    }

    private static double rate(Random random, double chance) {
        var met = 0;
        for (var conversation = 0; conversation < 40; conversation++) {
            met += random.nextDouble() < chance ? 1 : 0;
        }
        return met / 40.0;
    }
}
