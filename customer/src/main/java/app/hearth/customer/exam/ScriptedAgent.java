package app.hearth.customer.exam;

import app.hearth.customer.Customers;
import app.hearth.customer.Setting;
import app.hearth.customer.TraineeTurn;
import app.hearth.customer.mind.Dice;
import app.hearth.customer.scenario.Script;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An agent of known ability, to find out how hard a customer is: types the lines of the scenario's best script, and
 * those of its worst one where the ability does not reach.
 *
 * @param number which agent; the same one has the same good and bad moments with every customer of a kind
 * @param ability 0…1, the share of turns done well
 */
public record ScriptedAgent(int number, double ability) {

    /** The satisfaction this agent reaches with a customer. */
    public double satisfaction(Customers customers, Setting setting) {
        var dice = new Dice(number, "agent " + setting.scenario().id());
        var scripts = setting.scenario().text(setting.language()).tests();
        var best = lines(scripts, true);
        var worst = lines(scripts, false);
        var play = customers.meet(setting);
        for (var turn = 0; turn < best.size() && !play.isOver(); turn++) {
            var well = dice.hits(ability);
            play.say(new TraineeTurn(well ? best.get(turn) : worst.get(turn % worst.size()), dice.between(4, 25)));
        }
        return play.satisfaction();
    }

    private static List<String> lines(List<Script> scripts, boolean best) {
        if (scripts.isEmpty()) {
            throw new IllegalArgumentException("A scenario without tests has no agents to compare by.");
        }
        var chosen = scripts.getFirst();
        for (var script : scripts) {
            var better = script.atMost() - (1 - script.atLeast()) > chosen.atMost() - (1 - chosen.atLeast());
            chosen = better == best ? script : chosen;
        }
        return chosen.lines();
    }

    /** Agents of all abilities from weak to strong. */
    public static List<ScriptedAgent> population(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new ScriptedAgent(i, 0.3 + 0.65 * i / Math.max(1, size - 1)))
                .toList();
    }
}
