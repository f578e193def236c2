package app.hearth.statistics.agreement;

/** What the values of a rating mean, and so how far apart two of them are. */
public enum Scale {
    /** names without order: any two are equally far apart */
    NOMINAL,
    /** steps in an order: as far apart as there are ratings between them */
    ORDINAL,
    /** points: as far apart as the difference, squared */
    INTERVAL
}
