package app.hearth.connectors.tables;

import app.hearth.transcript.Fault;

/** A file that is no table at all, or none that may be opened. */
public final class UnreadableTable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    UnreadableTable(String code, String reason) {
        super(reason);
        fault = new Fault("", code, reason, null);
    }

    public Fault fault() {
        return fault;
    }
}
