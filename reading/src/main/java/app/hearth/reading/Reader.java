package app.hearth.reading;

import app.hearth.transcript.Transcript;
import java.util.List;

/**
 * Turns transcripts into signals. Implementations are thread-safe and deterministic: the same transcript gives the same
 * reading, whatever else is read beside it and on however many threads.
 */
public interface Reader {

    /** The version written on every result; changes whenever any result could. */
    String version();

    /** Reads a batch; one reading a transcript, in the same order. A batch lets a reader use its models well. */
    List<Reading> read(List<Transcript> transcripts);

    /** Reads one conversation. */
    default Reading read(Transcript transcript) {
        return read(List.of(transcript)).getFirst();
    }
}
