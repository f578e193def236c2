package app.hearth.lab.train;

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
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A labelled conversation of a data file. */
record DataLine(Transcript transcript, JsonNode line) {

    static List<DataLine> of(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(JsonMapper.shared()::readTree)
                    .map(line -> new DataLine(transcript(line), line))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String id() {
        return transcript.conversationId();
    }

    JsonNode labelledTurns() {
        return line.at("/labels/turns");
    }

    String said(int turn) {
        return transcript.turns().get(turn).text();
    }

    String allSaid() {
        return transcript.turns().stream().map(Turn::text).collect(Collectors.joining("\n"));
    }

    private static Transcript transcript(JsonNode line) {
        var turns = new ArrayList<Turn>();
        for (var turn : line.path("turns")) {
            turns.add(new Turn(
                    Speaker.valueOf(turn.path("speaker").asString().toUpperCase(Locale.ROOT)),
                    null,
                    turn.path("text").asString()));
        }
        return new Transcript(line.path("conversationId").asString(), null, null, null, null, turns, Outcome.UNKNOWN);
    }
}
