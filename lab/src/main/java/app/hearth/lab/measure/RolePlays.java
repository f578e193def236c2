package app.hearth.lab.measure;

import app.hearth.customer.Customers;
import app.hearth.customer.RolePlay;
import app.hearth.customer.Setting;
import app.hearth.customer.TraineeTurn;
import app.hearth.customer.mind.Dice;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/** Role-plays of agents who do well in 35, 60 and 85 of a hundred turns, with every scenario that ships. */
final class RolePlays {

    private RolePlays() {}

    static List<RolePlay> all(Customers customers, Language language, int seeds) {
        var plays = new ArrayList<RolePlay>();
        for (var scenario : Catalogue.scenarios()) {
            for (var seed = 0; seed < seeds; seed++) {
                var personas = Catalogue.fitting(scenario);
                var persona = personas.get((seed + scenario.id().length()) % personas.size());
                plays.add(play(customers, new Setting(scenario, persona, language, seed)));
            }
        }
        return plays;
    }

    /** In how many turns the agent of a role-play does well. */
    static double ability(long seed) {
        return 0.35 + 0.25 * (int) (seed % 3);
    }

    private static RolePlay play(Customers customers, Setting setting) {
        var ability = ability(setting.seed());
        var dice = new Dice(setting.seed(), "agent of " + setting.scenario().id());
        var scripts = setting.scenario().text(setting.language()).tests();
        var best = scripts.getFirst().lines();
        var worst = scripts.getLast().lines();
        var play = customers.meet(setting);
        for (var turn = 0; turn < best.size() && !play.isOver(); turn++) {
            play.say(new TraineeTurn(dice.hits(ability) ? best.get(turn) : worst.get(turn % worst.size())));
        }
        return play;
    }

    /** All that the customer says, line by line. */
    static List<String> lines(RolePlay play) {
        var lines = new ArrayList<>(play.opening());
        play.exchanges().forEach(exchange -> lines.addAll(exchange.lines()));
        return lines;
    }

    static Transcript transcript(RolePlay play) {
        var turns = new ArrayList<Turn>();
        play.opening().forEach(line -> turns.add(new Turn(Speaker.CUSTOMER, null, line)));
        for (var exchange : play.exchanges()) {
            turns.add(new Turn(Speaker.AGENT, null, exchange.turn().text()));
            exchange.lines().forEach(line -> turns.add(new Turn(Speaker.CUSTOMER, null, line)));
        }
        return new Transcript("role-play", null, null, null, null, turns, Outcome.UNKNOWN);
    }
}
