package app.hearth.statistics;

/** What there can be too little of. The code is stable: pages translate it. */
public enum Counted {
    /** things that were rated, at least twice where agreement is asked for */
    UNITS("units"),
    /** people, or machines, that rated */
    RATERS("raters"),
    /** units that more than one rater rated */
    SHARED_UNITS("shared-units"),
    /** units a person looked at */
    LABELS("labels"),
    /** groups that vary independently, such as agents */
    CLUSTERS("clusters"),
    /** units of one class */
    CASES("cases"),
    /** independent observations a weighted sample is worth */
    EFFECTIVE_LABELS("effective-labels"),
    /** people to whom something happened, and long enough ago */
    TREATED("treated"),
    /** people like them to whom it did not */
    PEERS("peers");

    private final String code;

    Counted(String code) {
        this.code = code;
    }

    /** Stable, in lower case with hyphens. */
    public String code() {
        return code;
    }
}
