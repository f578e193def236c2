package app.hearth.intake;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with one row that could not be taken.
 *
 * @param file the name inside an archive
 * @param line from 1
 * @param field where in the row; empty for the row as a whole
 * @param code stable, for programs and translations
 * @param reason a sentence for whoever mends the file
 * @param excerpt the beginning of what was found, masked
 */
record Rejection(
        @Nullable String file,
        long line,
        String field,
        String code,
        String reason,
        @Nullable String excerpt) {}
