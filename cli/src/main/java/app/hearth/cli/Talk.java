package app.hearth.cli;

import app.hearth.customer.Debrief;
import app.hearth.customer.Exchange;
import app.hearth.customer.Hint;
import app.hearth.customer.RolePlay;
import app.hearth.customer.Setting;
import app.hearth.customer.mind.Act;
import app.hearth.customer.scenario.Language;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.stream.Collectors;

/** How a role-play looks in a terminal. */
final class Talk {

    private static final int WIDTH = 30;

    private final Setting setting;
    private final PrintWriter out;
    private final boolean showsMood;
    private final boolean chinese;

    Talk(Setting setting, PrintWriter out, boolean showsMood) {
        this.setting = setting;
        this.out = out;
        this.showsMood = showsMood;
        this.chinese = setting.language() == Language.ZH;
    }

    void introduce(RolePlay play) {
        var text = setting.scenario().text(setting.language());
        var voice = setting.persona().voice(setting.language());
        out.printf(
                "%s%n%n%s%n%s%n%n%s · %s%n%n",
                text.title(), text.briefing(), text.policy(), voice.name(), voice.about());
        play.opening().forEach(this::customer);
    }

    private void customer(String line) {
        out.printf("  %s %s%n", chinese ? "客户：" : "Customer:", line);
        out.flush();
    }

    void prompt() {
        out.print("> ");
        out.flush();
    }

    void answer(Exchange exchange) {
        exchange.lines().forEach(this::customer);
        if (showsMood) {
            out.printf(
                    "  [%s %s]%n", exchange.mood().wire(), bar(exchange.after().anger()));
        }
        out.flush();
    }

    void mood(RolePlay play) {
        out.printf("  [%s %s]%n", play.mood().wire(), bar(play.feelings().anger()));
    }

    void hint(RolePlay play) {
        var hint = Hint.of(play);
        if (hint == null) {
            return;
        }
        var example = hint.example() == null ? "" : "  " + hint.example();
        var ask = hint.ask() == null ? "" : "  (" + hint.ask() + ")";
        out.printf("  %s %s%s%s%n", chinese ? "提示：" : "Hint:", names(hint.acts()), example, ask);
    }

    void debrief(RolePlay play) {
        var debrief = Debrief.of(play);
        var ending = debrief.ending();
        out.printf(
                "%n%s · %s %.0f %%%n",
                ending == null ? "open" : ending.wire(),
                chinese ? "满意概率" : "satisfied with",
                100 * debrief.satisfaction());
        debrief.curve()
                .forEach(point -> out.printf(
                        "%3d %s %s%n",
                        point.turn(), bar(point.anger()), point.mood().wire()));
        for (var regret : debrief.dearest()) {
            out.printf(
                    "%s %d: %s → %s  %+.0f %%%n",
                    chinese ? "第" : "turn",
                    regret.turn(),
                    names(regret.did()),
                    names(regret.instead()),
                    100 * regret.difference());
        }
        out.flush();
    }

    private static String names(Collection<Act> acts) {
        return acts.isEmpty() ? "–" : acts.stream().map(Act::wire).sorted().collect(Collectors.joining(" + "));
    }

    private static String bar(double share) {
        var full = (int) Math.round(share * WIDTH);
        return "█".repeat(full) + "·".repeat(WIDTH - full);
    }
}
