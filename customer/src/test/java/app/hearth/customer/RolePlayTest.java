package app.hearth.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.hearth.customer.mind.Ending;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RolePlayTest {

    private static final Customers CUSTOMERS = Customers.standard();
    private static final List<TraineeTurn> TURNS = List.of(
            new TraineeTurn("您好，您慢慢说，我在听。", 5),
            new TraineeTurn("您是说每个月多扣了三块钱，已经四个月了，这样不明不白地被扣，换谁都窝火。", 20),
            new TraineeTurn("我来负责查清楚，我现在就打开您的记录。", 70),
            new TraineeTurn("退不了，公司规定就是这样。", 10));

    private static Setting setting(long seed) {
        return new Setting(
                Catalogue.scenario("telecom-small-charge").orElseThrow(),
                Catalogue.persona("mother").orElseThrow(),
                Language.ZH,
                seed);
    }

    @Test
    void isTheSameForTheSameSeedAndWords() {
        var usual = Locale.getDefault();
        var one = CUSTOMERS.replay(setting(5), TURNS);
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            var other = CUSTOMERS.replay(setting(5), TURNS);
            assertThat(other.opening()).isEqualTo(one.opening());
            assertThat(other.exchanges()).isEqualTo(one.exchanges());
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void isSomebodyElseForAnotherSeed() {
        var lines = new ArrayList<List<String>>();
        for (var seed = 1L; seed <= 5; seed++) {
            lines.add(CUSTOMERS
                    .replay(setting(seed), TURNS)
                    .exchanges()
                    .getFirst()
                    .lines());
        }
        assertThat(lines.stream().distinct().count()).isGreaterThan(2);
    }

    @Test
    void goesOnFromAnyTurnAsIfNothingHadBeenKept() {
        var whole = CUSTOMERS.replay(setting(9), TURNS);
        var rebuilt = CUSTOMERS.replay(setting(9), TURNS.subList(0, 2));
        TURNS.subList(2, TURNS.size()).forEach(rebuilt::say);
        assertThat(rebuilt.exchanges()).isEqualTo(whole.exchanges());
    }

    @Test
    void saysNoLineTwice() {
        for (var seed = 1L; seed <= 20; seed++) {
            var play = CUSTOMERS.meet(setting(seed));
            var said = new ArrayList<>(play.opening());
            for (var n = 0; n < 30 && !play.isOver(); n++) {
                said.addAll(
                        play.say(new TraineeTurn("第" + n + "次查询，请问您那边情况怎么样了？")).lines());
            }
            assertThat(said).doesNotHaveDuplicates();
        }
    }

    @Test
    void listensToNobodyWhoIsGone() {
        var play = CUSTOMERS.meet(setting(1));
        while (!play.isOver()) {
            play.say(new TraineeTurn("您自己没看清，冷静一下，这事不归我们管。" + play.exchanges().size(), 90));
        }
        assertThat(play.feelings().ending()).isIn(Ending.ESCALATED, Ending.HUNG_UP);
        assertThatThrownBy(() -> play.say(new TraineeTurn("喂？"))).isInstanceOf(IllegalStateException.class);
    }
}
