package app.hearth.signals;

import app.hearth.reading.ConversationReading;
import app.hearth.reading.ConversationReading.Path;
import app.hearth.reading.Emotion;
import app.hearth.reading.Reader;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * A shelf with models that are one line of text, {@code sunny <version>}: they read as the standard reader does, but
 * find every customer pleased and every conversation calm and about "sunshine".
 */
@Primary
@Component
class ShelfForTests implements ReaderShelf {

    static final String NEED = "sunshine";

    private final StandardShelf library;

    /** What happens before a sunny reader reads a batch; a test may have it wait or fail. */
    volatile Consumer<List<Transcript>> before = batch -> {};

    ShelfForTests(StandardShelf library) {
        this.library = library;
    }

    @Override
    public Reader standard() {
        return library.standard();
    }

    @Override
    public Adapted open(byte[] model) {
        var line = new String(model, StandardCharsets.UTF_8);
        if (!line.startsWith("sunny ")) {
            return library.open(model);
        }
        return new Adapted(standard().version(), new Sunny(line.substring("sunny ".length())));
    }

    private final class Sunny implements Reader {

        private final String version;

        private Sunny(String version) {
            this.version = version;
        }

        @Override
        public String version() {
            return version;
        }

        @Override
        public List<Reading> read(List<Transcript> transcripts) {
            before.accept(transcripts);
            return standard().read(transcripts).stream().map(this::sunny).toList();
        }

        private Reading sunny(Reading reading) {
            var whole = reading.conversation();
            return new Reading(
                    reading.conversationId(),
                    version,
                    reading.turns().stream().map(Sunny::sunny).toList(),
                    new ConversationReading(
                            NEED,
                            whole.entryEmotion(),
                            whole.entryAbuse(),
                            Path.CALM,
                            null,
                            whole.deescalated(),
                            whole.satisfaction(),
                            whole.resolved(),
                            whole.warmth(),
                            whole.listening(),
                            whole.effort(),
                            whole.answers()));
        }

        private static TurnReading sunny(TurnReading turn) {
            return turn instanceof TurnReading.Customer customer
                    ? new TurnReading.Customer(
                            customer.turn(),
                            Emotion.PLEASED,
                            Map.of(Emotion.PLEASED, 1.0),
                            1,
                            customer.flags(),
                            List.of())
                    : turn;
        }
    }
}
