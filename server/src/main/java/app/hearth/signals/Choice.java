package app.hearth.signals;

import org.jspecify.annotations.Nullable;

/**
 * Which readings count.
 *
 * @param active the version in use; null before the first start has chosen one
 * @param next the version that is just becoming the one in use, if any
 * @param several whether conversations may have readings by more than one version
 */
record Choice(@Nullable String active, @Nullable String next, boolean several) {

    /** The version that new conversations should be read with. */
    @Nullable
    String wanted() {
        return next == null ? active : next;
    }
}
