package app.hearth.customer.mind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderingTest {

    private static final int BATCHES = 300;
    private static final int PERSONAS = 200;
    private static final int EDITS = 3000;
    private static final double TOLERANCE = 0.005;
    private static final List<Act> BAD = List.of(
            Act.DEFLECT,
            Act.BLAME,
            Act.CALM_DOWN,
            Act.INTERRUPT,
            Act.REASK,
            Act.BARE_TRANSFER,
            Act.COLD_NO,
            Act.JARGON);
    private static final List<Act> GOOD = List.of(Act.RESTATE, Act.EMPATHY_SPECIFIC, Act.OWN);

    @Test
    void ordersSevenAgentsInNearlyEveryBatchOfCustomers() {
        var ordered = 0;
        for (var batch = 0; batch < BATCHES; batch++) {
            ordered += isOrdered(new Dice(batch, "batch")) ? 1 : 0;
        }
        assertThat((double) ordered / BATCHES).isGreaterThanOrEqualTo(0.99);
    }

    private static boolean isOrdered(Dice dice) {
        var sums = new double[Scripts.BEST_FIRST.size()];
        for (var persona = 0; persona < PERSONAS; persona++) {
            var temper = Scripts.anybody(dice, 0.03);
            for (var i = 0; i < sums.length; i++) {
                sums[i] += Scripts.satisfaction(Scripts.of(Scripts.BEST_FIRST.get(i)), temper, persona);
            }
        }
        for (var i = 1; i < sums.length; i++) {
            if (sums[i] >= sums[i - 1]) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aBadActNeverHelps() {
        assertThat(violations(BAD, true)).isLessThanOrEqualTo(EDITS * 5 / 1000);
    }

    @Test
    void aGoodActEarlyHardlyEverHurts() {
        assertThat(violations(GOOD, false)).isLessThanOrEqualTo(EDITS * 5 / 1000);
    }

    /** How often adding an act to a turn of a script moves the satisfaction the wrong way. */
    private static int violations(List<Act> acts, boolean bad) {
        var dice = new Dice(bad ? 1 : 2, "edits");
        var violations = 0;
        for (var edit = 0; edit < EDITS; edit++) {
            var usual = Scripts.anybody(dice, 0);
            var temper = new Temper(
                    usual.anger(),
                    usual.trust(),
                    usual.severity(),
                    usual.reactivity(),
                    usual.recovery(),
                    1,
                    2,
                    40,
                    0,
                    0);
            var script = Scripts.of(dice.oneOf(Scripts.BEST_FIRST));
            var at = dice.below(bad ? script.size() : Math.min(3, script.size()));
            var before = Scripts.satisfaction(script, temper, 0);
            var after = Scripts.satisfaction(with(script, at, dice.oneOf(acts)), temper, 0);
            violations += (bad ? after > before + TOLERANCE : after < before - TOLERANCE) ? 1 : 0;
        }
        return violations;
    }

    private static List<Move> with(List<Move> script, int at, Act act) {
        var changed = new ArrayList<>(script);
        var move = script.get(at);
        Set<Act> acts = EnumSet.of(act);
        acts.addAll(move.acts());
        changed.set(at, new Move(acts, move.waited(), move.solution()));
        return changed;
    }
}
