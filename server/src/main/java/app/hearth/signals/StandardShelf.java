package app.hearth.signals;

import app.hearth.kernel.Refused;
import app.hearth.reading.Reader;
import app.hearth.reading.Readers;
import app.hearth.reading.ReadingModel;
import org.springframework.stereotype.Component;

/** What the library has: the standard reader, and that reader with what a centre's own people taught it. */
@Component
class StandardShelf implements ReaderShelf {

    private final Reader standard = Readers.standard();

    @Override
    public Reader standard() {
        return standard;
    }

    @Override
    public Adapted open(byte[] model) {
        try {
            var adapted = ReadingModel.of(model);
            return new Adapted(adapted.basedOn(), Readers.with(adapted));
        } catch (IllegalArgumentException unusable) {
            throw Refused.invalid(
                    "reader.model-unreadable",
                    "The file is no model that this program can read with: " + unusable.getMessage());
        }
    }
}
