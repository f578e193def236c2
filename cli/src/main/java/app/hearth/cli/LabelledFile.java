package app.hearth.cli;

import app.hearth.reading.Labels;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Conversations with what people said of them, from a file of JSON lines. */
final class LabelledFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LabelledFile() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if a line is no conversation or a label none of the known ones, with its line
     */
    static List<Labels> in(Path file) {
        var labels = new ArrayList<Labels>();
        var rules = new TranscriptRules(Clock.systemUTC(), ZoneId.of("Asia/Shanghai"));
        var number = 0;
        try (var lines = Files.lines(file)) {
            for (var text : (Iterable<String>) lines::iterator) {
                number++;
                if (!text.isBlank()) {
                    labels.add(labels(text, rules, number));
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("Cannot read " + file + ".", unreadable);
        }
        return labels;
    }

    private static Labels labels(String text, TranscriptRules rules, int number) throws IOException {
        try (var one = new JsonLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), rules)) {
            if (!one.hasNext() || !(one.next() instanceof Line.Whole whole)) {
                throw new IllegalArgumentException("Line %d is no conversation.".formatted(number));
            }
            return new LabelNode(number)
                    .of(whole.transcript(), JSON.readTree(text).path("labels"));
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("Line %d is no JSON.".formatted(number), broken);
        }
    }
}
