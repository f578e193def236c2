package app.hearth.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a card has judged a stretch of conversations; whoever builds on its scores sees whether any has changed.
 *
 * @param count how many it has judged
 * @param last when the last of them was scored; null where none was
 */
public record ScoredExtent(long count, @Nullable Instant last) {}
