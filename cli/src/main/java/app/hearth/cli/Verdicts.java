package app.hearth.cli;

import app.hearth.reading.Adapting;
import app.hearth.reading.ConversationReading.Satisfaction.Level;
import app.hearth.transcript.JsonLines;
import app.hearth.transcript.Line;
import app.hearth.transcript.TranscriptRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Conversations with what people said of them, from a file of JSON lines. */
final class Verdicts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Verdicts() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if a line is no conversation or a label none of the known ones, with its line
     */
    static List<Adapting.Verdict> in(Path file) {
        var verdicts = new ArrayList<Adapting.Verdict>();
        var rules = new TranscriptRules(Clock.systemUTC(), ZoneId.of("Asia/Shanghai"));
        var number = 0;
        try (var lines = Files.lines(file)) {
            for (var text : (Iterable<String>) lines::iterator) {
                number++;
                if (!text.isBlank()) {
                    verdicts.add(verdict(text, rules, number));
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("Cannot read " + file + ".", unreadable);
        }
        return verdicts;
    }

    private static Adapting.Verdict verdict(String text, TranscriptRules rules, int number) throws IOException {
        try (var one = new JsonLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), rules)) {
            if (!one.hasNext() || !(one.next() instanceof Line.Whole whole)) {
                throw new IllegalArgumentException("Line %d is no conversation.".formatted(number));
            }
            var labels = JSON.readTree(text).path("labels");
            var mean = labels.path("conversation").path("satisfactionMean");
            var turns = new TreeMap<Integer, Level>();
            for (var turn : labels.path("turns")) {
                var satisfaction = turn.path("satisfaction");
                if (!satisfaction.isMissingNode() && !satisfaction.isNull()) {
                    turns.put(turn.path("turn").asInt(), level(satisfaction, number));
                }
            }
            return new Adapting.Verdict(whole.transcript(), mean.isNumber() ? mean.asDouble() : Double.NaN, turns);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("Line %d is no JSON.".formatted(number), broken);
        }
    }

    private static Level level(JsonNode label, int number) {
        if (label.isString()) {
            for (var level : Level.values()) {
                if (level.wire().equals(label.asString().toLowerCase(Locale.ROOT))) {
                    return level;
                }
            }
        }
        throw new IllegalArgumentException(
                "Line %d: a turn's satisfaction is unsatisfied, neutral or satisfied, not %s."
                        .formatted(number, label));
    }
}
