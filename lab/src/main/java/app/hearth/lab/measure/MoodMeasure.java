package app.hearth.lab.measure;

import app.hearth.customer.Customers;
import app.hearth.customer.RolePlay;
import app.hearth.customer.Setting;
import app.hearth.customer.TraineeTurn;
import app.hearth.customer.mind.Dice;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.reading.Emotion;
import app.hearth.reading.Reader;
import app.hearth.reading.Readers;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Prints how often each emotion is read in turns of simulated customers and of real ones, and how far apart the two
 * lie. Both are read by the same reader.
 */
public final class MoodMeasure {

    private static final int SEEDS = 6;
    private static final List<String> REAL = List.of(
            "jddc_raw.dev.jsonl", "uss_jddc.dev.jsonl", "stc3_cn.dev.jsonl", "mobilecs_sample.dev.jsonl", "stc3_en.dev.jsonl");

    private final Reader reader = Readers.standard();
    private final Customers customers = new Customers(reader);

    private MoodMeasure() {}

    public static void main(String... arguments) {
        var measure = new MoodMeasure();
        var folder = Path.of(arguments[0]);
        for (var language : Language.values()) {
            var simulated = measure.shares(measure.simulated(language));
            print("simulated " + language.wire(), simulated, simulated);
            for (var name : REAL) {
                var file = folder.resolve(name);
                if (Files.exists(file) && name.contains("_en") == (language == Language.EN)) {
                    var real = Labelled.in(file).stream().map(Labelled::transcript).toList();
                    print(name, measure.shares(real), simulated);
                }
            }
        }
    }

    /** Agents who do well in 35, 60 and 85 of a hundred turns, with every scenario. */
    private List<Transcript> simulated(Language language) {
        var transcripts = new ArrayList<Transcript>();
        var personas = Catalogue.personas();
        for (var scenario : Catalogue.scenarios()) {
            for (var seed = 0; seed < SEEDS; seed++) {
                var setting = new Setting(scenario, personas.get(seed % personas.size()), language, seed);
                transcripts.add(play(setting, 0.35 + 0.25 * (seed % 3)));
            }
        }
        return transcripts;
    }

    private Transcript play(Setting setting, double ability) {
        var dice = new Dice(setting.seed(), "mood " + setting.scenario().id());
        var scripts = setting.scenario().text(setting.language()).tests();
        var best = scripts.getFirst().lines();
        var worst = scripts.getLast().lines();
        var play = customers.meet(setting);
        for (var turn = 0; turn < best.size() && !play.isOver(); turn++) {
            play.say(new TraineeTurn(dice.hits(ability) ? best.get(turn) : worst.get(turn % worst.size())));
        }
        return transcript(play);
    }

    private static Transcript transcript(RolePlay play) {
        var turns = new ArrayList<Turn>();
        play.opening().forEach(line -> turns.add(new Turn(Speaker.CUSTOMER, null, line)));
        for (var exchange : play.exchanges()) {
            turns.add(new Turn(Speaker.AGENT, null, exchange.turn().text()));
            exchange.lines().forEach(line -> turns.add(new Turn(Speaker.CUSTOMER, null, line)));
        }
        return new Transcript("role-play", null, null, null, null, turns, Outcome.UNKNOWN);
    }

    private Map<Emotion, Double> shares(List<Transcript> transcripts) {
        var counts = new EnumMap<Emotion, Double>(Emotion.class);
        var all = 0;
        for (var reading : reader.read(transcripts)) {
            for (var turn : reading.turns()) {
                if (turn instanceof TurnReading.Customer customer) {
                    counts.merge(customer.emotion(), 1.0, Double::sum);
                    all++;
                }
            }
        }
        var total = all;
        counts.replaceAll((emotion, count) -> count / total);
        return counts;
    }

    private static void print(String name, Map<Emotion, Double> shares, Map<Emotion, Double> simulated) {
        var apart = 0.0;
        var line = new StringBuilder();
        for (var emotion : Emotion.values()) {
            var share = shares.getOrDefault(emotion, 0.0);
            apart += Math.abs(share - simulated.getOrDefault(emotion, 0.0)) / 2;
            line.append("  %s %.3f".formatted(emotion.wire(), share));
        }
        System.out.printf("%-28s%s  apart %.3f%n", name, line, apart);
    }
}
