package app.hearth.signals;

import app.hearth.kernel.Refused;
import app.hearth.reading.Reader;
import app.hearth.reading.Readers;
import org.springframework.stereotype.Component;

/** What the library has: the standard reader, and no models yet. */
@Component
class StandardShelf implements ReaderShelf {

    private final Reader standard = Readers.standard();

    @Override
    public Reader standard() {
        return standard;
    }

    @Override
    public Adapted open(byte[] model) {
        throw Refused.invalid("reader.model-unreadable", "The file is no model that this program can read with.");
    }
}
