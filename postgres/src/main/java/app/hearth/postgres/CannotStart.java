package app.hearth.postgres;

import org.jspecify.annotations.Nullable;

/** Why Hearth could not start, in a sentence that tells whoever starts it what to do. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        this(sentence, null);
    }

    CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
