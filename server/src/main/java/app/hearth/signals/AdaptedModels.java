package app.hearth.signals;

import app.hearth.kernel.Caller;
import app.hearth.reading.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For whoever teaches the reading: what is learned on top of, and where what was learned is put. */
@Service
public class AdaptedModels {

    private final ReaderVersions versions;
    private final AtHand atHand;

    AdaptedModels(ReaderVersions versions, AtHand atHand) {
        this.versions = versions;
        this.atHand = atHand;
    }

    /** The standard reader of this program. */
    public Reader standard() {
        return atHand.standard();
    }

    /** Puts a model on the shelf, where it reads nothing before somebody has it read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String bring(Caller caller, byte[] model) {
        return versions.bring(caller, model).version();
    }
}
