package app.hearth.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The same words in Chinese and in English. */
public record Bilingual(String zh, String en) {

    /** Both with the same details in their order, as {@link String#format} puts them in. */
    @SuppressWarnings("AnnotateFormatMethod") // which knows one format alone, and here are two
    public static Bilingual of(String zh, String en, @Nullable Object... details) {
        return new Bilingual(String.format(Locale.ROOT, zh, details), String.format(Locale.ROOT, en, details));
    }
}
