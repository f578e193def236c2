package app.hearth.connectors.transcripts;

import app.hearth.transcript.Utterance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine heard on one recording.
 *
 * @param id the engine's own name for the recording or job, or null
 * @param startedAt null where the engine does not tell
 */
record Recording(@Nullable String id, @Nullable Instant startedAt, List<Utterance> utterances) {

    Recording(@Nullable String id, List<Utterance> utterances) {
        this(id, null, utterances);
    }
}
