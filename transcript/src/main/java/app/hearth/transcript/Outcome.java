package app.hearth.transcript;

import org.jspecify.annotations.Nullable;

/**
 * What the source says about how a conversation ended; each part null where it says nothing.
 *
 * @param csat the customer's rating on 1–5, already brought to that scale
 * @param resolved whether the source holds the matter for settled
 */
public record Outcome(@Nullable Double csat, @Nullable Boolean resolved) {

    public static final Outcome UNKNOWN = new Outcome(null, null);
}
