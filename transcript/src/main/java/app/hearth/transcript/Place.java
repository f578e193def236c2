package app.hearth.transcript;

import org.jspecify.annotations.Nullable;

/**
 * Where in what was handed in a line stands.
 *
 * @param file the name inside an archive; null where the file came alone
 * @param line from 1; the first physical line where a row covers several
 */
public record Place(@Nullable String file, long line) {

    public static Place line(long line) {
        return new Place(null, line);
    }

    @Override
    public String toString() {
        return file == null ? Long.toString(line) : file + ":" + line;
    }
}
