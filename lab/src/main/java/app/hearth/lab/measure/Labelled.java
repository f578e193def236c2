package app.hearth.lab.measure;

import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of labelled data: what was said, and the line itself for its labels. */
public record Labelled(Transcript transcript, JsonNode line) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the emotions of MAIA are called here. */
    public static final Map<String, String> EMOTIONS_OF_MAIA = Map.of(
            "anger", "angry",
            "anxiety", "anxious",
            "confusion", "confused",
            "disappointment", "disappointed",
            "frustration", "frustrated",
            "happiness", "pleased",
            "neutral", "neutral");

    /** All lines of a file, in their order. */
    public static List<Labelled> in(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(JSON::readTree)
                    .map(line -> new Labelled(transcript(line), line))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The conversation's id; empty for a single sentence. */
    public String id() {
        return transcript.conversationId();
    }

    /** The labels of turns, each with its {@code turn}; a missing node where there are none. */
    public JsonNode labelledTurns() {
        return line.at("/labels/turns");
    }

    public String said(int turn) {
        return transcript.turns().get(turn).text();
    }

    /** What everybody said, a turn a line. */
    public String allSaid() {
        return transcript.turns().stream().map(Turn::text).collect(Collectors.joining("\n"));
    }

    /** A file of single sentences gives conversations of one customer turn. */
    private static Transcript transcript(JsonNode line) {
        var turns = new ArrayList<Turn>();
        for (var turn : line.path("turns")) {
            var speaker = Speaker.valueOf(turn.path("speaker").asString().toUpperCase(Locale.ROOT));
            turns.add(new Turn(speaker, null, turn.path("text").asString()));
        }
        if (line.has("text")) {
            turns.add(new Turn(Speaker.CUSTOMER, null, line.path("text").asString()));
        }
        return new Transcript(line.path("conversationId").asString(""), null, null, null, null, turns, Outcome.UNKNOWN);
    }
}
