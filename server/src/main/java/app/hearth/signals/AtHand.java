package app.hearth.signals;

import app.hearth.kernel.Refused;
import app.hearth.reading.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the reader of a version. Models are opened once and kept open. */
@Component
class AtHand {

    private static final Logger LOG = LoggerFactory.getLogger(AtHand.class);

    private final ReaderShelf shelf;
    private final ReaderVersionTable versions;
    private final Map<String, Optional<Reader>> opened = new ConcurrentHashMap<>();

    AtHand(ReaderShelf shelf, ReaderVersionTable versions) {
        this.shelf = shelf;
        this.versions = versions;
    }

    Reader standard() {
        return shelf.standard();
    }

    /**
     * The reader of a version; none where it was the standard of another program, or its model can no longer be read.
     */
    Optional<Reader> find(String version) {
        if (version.equals(standard().version())) {
            return Optional.of(standard());
        }
        var known = opened.get(version);
        if (known == null) {
            known = versions.model(version).flatMap(model -> open(version, model));
            opened.put(version, known);
        }
        return known;
    }

    /**
     * The reader of new conversations: that of the version in use if this program can make it, else the standard one.
     */
    Reader forNewcomers(Choice choice) {
        var wanted = choice.wanted();
        return wanted == null ? standard() : find(wanted).orElseGet(this::standard);
    }

    /** The reader of a model that was just brought; it is found by its version from now on. */
    ReaderShelf.Adapted bring(byte[] model) {
        var adapted = shelf.open(model);
        opened.remove(adapted.reader().version());
        return adapted;
    }

    private Optional<Reader> open(String version, byte[] model) {
        try {
            return Optional.of(shelf.open(model).reader());
        } catch (Refused unreadable) {
            LOG.warn("The model of reader {} cannot be read by this program: {}", version, unreadable.code());
            return Optional.empty();
        }
    }
}
