package app.hearth.lab.train;

import app.hearth.lab.measure.Labelled;
import app.hearth.reading.Reader;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Transcript;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The thousand real turns that were labelled twice: a row is the conversation, the turn, and the labels of pass A and
 * B.
 */
final class RealTurns {

    private final Map<String, Transcript> transcripts = new HashMap<>();
    private final List<String[]> agents = rows("agent.tsv");
    private final List<String[]> customers = rows("customer.tsv");

    RealTurns(Path research) {
        for (var file : List.of("stc3_cn.dev.jsonl", "jddc_raw.dev.jsonl")) {
            Labelled.in(research.resolve(file)).forEach(line -> transcripts.put(line.id(), line.transcript()));
        }
    }

    List<String[]> agents() {
        return agents;
    }

    List<String[]> customers() {
        return customers;
    }

    List<String> said(List<String[]> rows) {
        return rows.stream()
                .map(row -> Objects.requireNonNull(transcripts.get(row[0]), row[0])
                        .turns()
                        .get(Integer.parseInt(row[1]))
                        .text())
                .toList();
    }

    Readings read(Reader reader) {
        var readings = new HashMap<String, Map<Integer, TurnReading>>();
        transcripts.forEach((id, transcript) -> {
            var turns = new HashMap<Integer, TurnReading>();
            reader.read(transcript).turns().forEach(turn -> turns.put(turn.turn(), turn));
            readings.put(id, turns);
        });
        return new Readings(readings);
    }

    /** What a reader says of all turns. */
    record Readings(Map<String, Map<Integer, TurnReading>> byTurn) {

        TurnReading.Customer customer(String[] row) {
            return (TurnReading.Customer) at(row);
        }

        TurnReading.Agent agent(String[] row) {
            return (TurnReading.Agent) at(row);
        }

        private TurnReading at(String[] row) {
            return Objects.requireNonNull(
                    byTurn.getOrDefault(row[0], Map.of()).get(Integer.parseInt(row[1])), row[0] + " " + row[1]);
        }
    }

    static List<String[]> rows(String name) {
        return Corpus.text("validation/" + name)
                .lines()
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
