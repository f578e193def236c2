package app.hearth.connectors;

import app.hearth.transcript.Faults;
import app.hearth.transcript.JsonDocument;
import app.hearth.transcript.Line;
import app.hearth.transcript.Place;
import app.hearth.transcript.TranscriptParser;
import app.hearth.transcript.TranscriptRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One document in Hearth's own JSON: a conversation, or a list of them. */
final class JsonConversations {

    private final TranscriptParser parser;

    JsonConversations(TranscriptRules rules) {
        parser = new TranscriptParser(rules);
    }

    /** Reads a document; conversations of a list are numbered from 1. */
    List<Line> read(byte[] utf8) {
        var faults = new Faults();
        var document = JsonDocument.read(utf8, faults);
        if (document == null) {
            return List.of(new Line.Bad(Place.line(1), faults.list()));
        }
        if (!document.isArray()) {
            return List.of(parser.parse(
                    Place.line(1), document.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
        var lines = new ArrayList<Line>();
        for (var element : document.values()) {
            var bytes = element.toString().getBytes(StandardCharsets.UTF_8);
            lines.add(parser.parse(Place.line(lines.size() + 1L), bytes, StandardCharsets.UTF_8));
        }
        return lines;
    }
}
