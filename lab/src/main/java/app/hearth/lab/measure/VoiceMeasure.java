package app.hearth.lab.measure;

import app.hearth.customer.Customers;
import app.hearth.customer.RolePlay;
import app.hearth.customer.scenario.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.StringTokenizer;

/** Prints how varied simulated customers talk; with a number as argument, so many role-plays to judge by eye. */
public final class VoiceMeasure {

    private static final int SEEDS = 6;

    private VoiceMeasure() {}

    public static void main(String... arguments) {
        var customers = Customers.standard();
        var shown = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
        for (var language : Language.values()) {
            var plays = RolePlays.all(customers, language, SEEDS);
            measure(language, plays);
            for (var i = 0; i < shown; i++) {
                show(plays.get(i * 13 % plays.size()));
            }
        }
    }

    private static void measure(Language language, List<RolePlay> plays) {
        var counts = new HashMap<String, Integer>();
        var pairs = new HashSet<String>();
        var lines = 0;
        var allPairs = 0;
        var repeats = 0;
        for (var play : plays) {
            var own = RolePlays.lines(play);
            repeats += own.size() - new HashSet<>(own).size();
            for (var line : own) {
                lines++;
                counts.merge(line, 1, Integer::sum);
                var words = words(line, language);
                for (var i = 0; i + 1 < words.size(); i++) {
                    allPairs++;
                    pairs.add(words.get(i) + " " + words.get(i + 1));
                }
            }
        }
        var commonest = counts.values().stream().mapToInt(count -> count).max().orElse(0);
        System.out.printf(
                "%s: %d role-plays, %d lines, %d different; commonest line in %.1f %% of role-plays; distinct-2 %.3f; said twice in a role-play %d%n",
                language.wire(),
                plays.size(),
                lines,
                counts.size(),
                100.0 * commonest / plays.size(),
                (double) pairs.size() / allPairs,
                repeats);
    }

    /** Characters in Chinese, words in English. */
    private static List<String> words(String line, Language language) {
        var words = new ArrayList<String>();
        if (language == Language.ZH) {
            line.codePoints().forEach(c -> words.add(Character.toString(c)));
        } else {
            var all = new StringTokenizer(line, " ");
            while (all.hasMoreTokens()) {
                words.add(all.nextToken());
            }
        }
        return words;
    }

    private static void show(RolePlay play) {
        var setting = play.setting();
        System.out.printf(
                "%n--- %s, %s, seed %d%n",
                setting.scenario().id(), setting.persona().id(), setting.seed());
        play.opening().forEach(line -> System.out.println("  C: " + line));
        for (var exchange : play.exchanges()) {
            System.out.println("A: " + exchange.turn().text());
            System.out.printf(
                    "     [%s %.2f]%n", exchange.mood().wire(), exchange.after().anger());
            exchange.lines().forEach(line -> System.out.println("  C: " + line));
        }
    }
}
