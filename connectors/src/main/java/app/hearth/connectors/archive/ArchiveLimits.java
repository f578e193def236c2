package app.hearth.connectors.archive;

/**
 * How much an archive may unpack to.
 *
 * @param ratio unpacked bytes for each packed one, once more than {@code free} bytes are unpacked
 */
public record ArchiveLimits(int entries, long bytes, int ratio, long free) {

    public static final ArchiveLimits DEFAULT = new ArchiveLimits(100_000, 16L << 30, 200, 10 << 20);
}
