package app.hearth.document;

/**
 * One thing that is wrong with a document.
 *
 * @param line where it stands, from 1; 0 where it is not about a line
 */
public record DocumentFault(int line, Bilingual reason) {

    /** In English, for logs and the command line. */
    @Override
    public String toString() {
        return line == 0 ? reason.en() : "Line %d: %s".formatted(line, reason.en());
    }
}
