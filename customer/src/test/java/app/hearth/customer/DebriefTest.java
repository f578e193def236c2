package app.hearth.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.customer.mind.Act;
import app.hearth.customer.mind.Ending;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebriefTest {

    private static final Customers CUSTOMERS = Customers.standard();
    private static final Setting SETTING = new Setting(
            Catalogue.scenario("telecom-small-charge").orElseThrow(),
            Catalogue.persona("courteous").orElseThrow(),
            Language.ZH,
            3);

    private static RolePlay excellent() {
        return CUSTOMERS.replay(
                SETTING,
                ScenarioCheck.turns(SETTING.scenario().text(Language.ZH).tests().getFirst()));
    }

    private static List<TraineeTurn> withBlame() {
        var turns = new ArrayList<>(
                ScenarioCheck.turns(SETTING.scenario().text(Language.ZH).tests().getFirst()));
        turns.set(2, new TraineeTurn("您自己没看清楚吧，这是您的责任，您冷静一下。"));
        return turns;
    }

    @Test
    void drawsTheCurveFromTheFirstWordOn() {
        var play = excellent();
        var debrief = Debrief.of(play);
        assertThat(debrief.ending()).isEqualTo(Ending.ACCEPTED);
        assertThat(debrief.curve()).hasSize(play.exchanges().size() + 1);
        assertThat(debrief.curve().getFirst().anger()).isEqualTo(play.temper().anger());
        assertThat(debrief.curve().getLast().satisfaction()).isEqualTo(debrief.satisfaction());
    }

    @Test
    void findsTheTurnThatCostMost() {
        var regret =
                Debrief.of(CUSTOMERS.replay(SETTING, withBlame())).dearest().getFirst();
        assertThat(regret.turn()).isEqualTo(3);
        assertThat(regret.did()).contains(Act.BLAME, Act.CALM_DOWN);
        assertThat(regret.instead()).doesNotContain(Act.BLAME).isNotEmpty();
        assertThat(regret.difference()).isGreaterThan(0.01);
        assertThat(Debrief.of(excellent()).dearest()).noneMatch(one -> one.difference() > regret.difference());
    }

    @Test
    void tellsTwoTurnsAtMostTheDearestFirst() {
        var play = CUSTOMERS.replay(
                SETTING,
                ScenarioCheck.turns(SETTING.scenario().text(Language.ZH).tests().getLast()));
        var dearest = Debrief.of(play).dearest();
        assertThat(dearest).hasSizeBetween(1, 2);
        assertThat(dearest.getFirst().difference())
                .isGreaterThanOrEqualTo(dearest.getLast().difference());
    }

    @Test
    void isTheSameWheneverItIsComputed() {
        assertThat(Debrief.of(excellent())).isEqualTo(Debrief.of(excellent()));
    }

    @Test
    void aRetryGoesOnWithTheSameCustomer() {
        var before = CUSTOMERS.replay(SETTING, withBlame());
        var retry = CUSTOMERS.replay(SETTING, withBlame().subList(0, 2));
        assertThat(retry.feelings()).isEqualTo(before.exchanges().get(2).before());
        retry.say(new TraineeTurn("对不起，这是我们没做好。家里还有别的号让您担心吗？"));
        assertThat(retry.feelings().anger())
                .isLessThan(before.exchanges().get(2).after().anger() - 0.05);
    }

    @Test
    void hintsAtListeningFirstAndAtSolvingWhenTheFactsAreOut() {
        var play = CUSTOMERS.meet(SETTING);
        var first = Hint.of(play);
        assertThat(first).isNotNull();
        var turns =
                ScenarioCheck.turns(SETTING.scenario().text(Language.ZH).tests().getFirst());
        turns.subList(0, 4).forEach(play::say);
        var later = Hint.of(play);
        assertThat(later).isNotNull();
        assertThat(later.part()).isEqualTo("refund");
        assertThat(later.example()).contains("12");
        assertThat(later.then()).isGreaterThan(later.now());
    }

    @Test
    void aHintThatIsFollowedHelps() {
        var play = CUSTOMERS.meet(SETTING);
        for (var turn = 0; turn < 12 && !play.isOver(); turn++) {
            var hint = Hint.of(play);
            if (hint == null) {
                break;
            }
            play.say(new TraineeTurn(Following.words(hint, SETTING)));
        }
        assertThat(play.feelings().ending()).isEqualTo(Ending.ACCEPTED);
        assertThat(play.satisfaction()).isCloseTo(0.85, within(0.15));
    }

    @Test
    void hasNoHintForWhoIsGone() {
        var play = CUSTOMERS.meet(SETTING);
        while (!play.isOver()) {
            play.say(new TraineeTurn("您自己的责任，冷静一下，不归我们管" + play.exchanges().size(), 90));
        }
        assertThat(Hint.of(play)).isNull();
    }

    /** Somebody who does as the hints say, in plain words. */
    private static final class Following {

        static String words(Hint hint, Setting setting) {
            var text = setting.scenario().text(setting.language());
            if (hint.example() != null) {
                return hint.example() + "。";
            }
            if (hint.ask() != null) {
                var ask = text.fact(hint.ask()).ask();
                return "请问" + (ask.isEmpty() ? "具体是怎么回事" : ask.getFirst()) + "？";
            }
            if (hint.acts().contains(Act.RESTATE)) {
                return "您是说三块钱、四个月、没同意过，还担心您妈的号，这样不明不白，换谁都窝火。";
            }
            if (hint.acts().contains(Act.OWN)) {
                return "我来负责，我现在就查。";
            }
            return hint.acts().contains(Act.LISTEN) ? "您慢慢说，我在听。" : "对不起，谢谢您，祝您顺利。";
        }
    }
}
