package app.hearth.signals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation is about, as it is kept.
 *
 * @param agent the source agent who led it
 * @param model what made the vector; only vectors of one model and one language compare
 * @param language "zh", "en", or "" where the customer said nothing
 * @param words a hash of the words it was made of
 */
record NeedVector(
        UUID conversation, @Nullable UUID agent, String model, String language, long words, SmallVector vector) {}
