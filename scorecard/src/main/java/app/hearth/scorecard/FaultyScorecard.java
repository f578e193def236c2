package app.hearth.scorecard;

import app.hearth.document.DocumentFault;
import java.util.List;
import java.util.stream.Collectors;

/** A document that is no scorecard, or one whose own examples come out otherwise. Carries every fault at once. */
public final class FaultyScorecard extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public enum Kind {
        /** The document cannot be read as a card; each fault has its line. */
        FAULTY,
        /** The card can be read, but its own examples do not come out as it says. */
        EXAMPLES
    }

    private final Kind kind;
    private final transient List<DocumentFault> faults;

    FaultyScorecard(Kind kind, List<DocumentFault> faults) {
        super(faults.stream().map(DocumentFault::toString).collect(Collectors.joining(" ")));
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    /** Whether it cannot be read, or reads well and judges otherwise than it says. */
    public Kind kind() {
        return kind;
    }

    /** In the order of the document; the first fifty. */
    public List<DocumentFault> faults() {
        return faults;
    }
}
