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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of labelled data: what was said, and the line itself for its labels. */
record Labelled(Transcript transcript, JsonNode line) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<Labelled> in(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(JSON::readTree)
                    .map(line -> new Labelled(transcript(line), line))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
        return new Transcript("", null, null, null, null, turns, Outcome.UNKNOWN);
    }
}
