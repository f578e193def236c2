package app.hearth.reading;

import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.util.Arrays;
import java.util.List;

/** Conversations for tests, written as "C: …" and "A: …". */
final class Said {

    static final Reader READER = Readers.standard();

    private Said() {}

    static Reading reading(String... lines) {
        return READER.read(transcript(Arrays.stream(lines).map(Said::turn).toList()));
    }

    static TurnReading.Customer byCustomer(String text) {
        return (TurnReading.Customer) reading("C: " + text).turns().getFirst();
    }

    static TurnReading.Agent byAgent(String text) {
        return (TurnReading.Agent) reading("A: " + text).turns().getFirst();
    }

    static Transcript transcript(List<Turn> turns) {
        return new Transcript("c-1", "webchat", "a-1", "u-1", null, turns, Outcome.UNKNOWN);
    }

    static Turn turn(String line) {
        return new Turn(line.startsWith("C: ") ? Speaker.CUSTOMER : Speaker.AGENT, null, line.substring(3));
    }
}
