package app.hearth.customer.scenario;

import app.hearth.document.DocumentFault;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A document that is no scenario, with everything that is wrong with it. */
public final class FaultyScenario extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<DocumentFault> faults;

    FaultyScenario(List<DocumentFault> faults) {
        super(faults.stream().map(DocumentFault::toString).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    /** As reading found them; at most 50. */
    public List<DocumentFault> faults() {
        return faults;
    }
}
