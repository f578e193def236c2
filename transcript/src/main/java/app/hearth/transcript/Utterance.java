package app.hearth.transcript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one voice says, before it is known whose voice it is.
 *
 * @param label the source's word for the voice ("spk_0", "客服", "Wang Wei"); null where voices are not told apart
 * @param span where it lies on the recording, or null
 * @param at when it was said, or null where the source does not tell
 */
public record Utterance(
        @Nullable String label,
        @Nullable Span span,
        @Nullable Instant at,
        String text) {

    public Utterance(@Nullable String label, @Nullable Span span, String text) {
        this(label, span, null, text);
    }
}
