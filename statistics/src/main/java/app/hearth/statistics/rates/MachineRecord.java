package app.hearth.statistics.rates;

/**
 * How often a machine was right where the truth is known.
 *
 * @param found of those that have the mark, how many it marked
 * @param marked how many have it
 * @param cleared of those that do not, how many it left unmarked
 * @param unmarked how many do not
 */
public record MachineRecord(int found, int marked, int cleared, int unmarked) {

    /**
     * Checks itself.
     *
     * @throws IllegalArgumentException for a part larger than its whole
     */
    public MachineRecord {
        if (found < 0 || found > marked || cleared < 0 || cleared > unmarked) {
            throw new IllegalArgumentException(
                    "no record: %d of %d, %d of %d".formatted(found, marked, cleared, unmarked));
        }
    }
}
