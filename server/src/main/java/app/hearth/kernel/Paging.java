package app.hearth.kernel;

import org.jspecify.annotations.Nullable;

/** How much of a list is given at once. */
public final class Paging {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private Paging() {}

    /** The number of items to give: the usual where none is asked for, never fewer than one nor more than the most. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? USUAL : Math.clamp(asked, 1, MOST);
    }
}
