package app.hearth.lab.measure;

import app.hearth.reading.Reader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** How many turns a second one thread reads, once warm. */
final class SpeedMeasure {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 10;

    private final Reader reader;

    SpeedMeasure(Reader reader) {
        this.reader = reader;
    }

    String of(Path file) {
        var transcripts = Labelled.in(file).stream().map(Labelled::transcript).toList();
        for (var i = 0; i < WARM_UP; i++) {
            reader.read(transcripts);
        }
        var start = System.nanoTime();
        var turns = 0L;
        for (var i = 0; i < ROUNDS; i++) {
            for (var reading : reader.read(transcripts)) {
                turns += reading.turns().size();
            }
        }
        var seconds = (double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1);
        return "%.0f turns/s on one thread".formatted(turns / seconds);
    }
}
