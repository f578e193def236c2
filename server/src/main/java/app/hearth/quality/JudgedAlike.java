package app.hearth.quality;

import app.hearth.scorecard.Judgement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One conversation on a walk through the store.
 *
 * @param judgement what the same version of card and reader said of the same item, where it was the same verdict and
 *     nobody has decided it; null else
 */
public record JudgedAlike(UUID conversation, @Nullable Judgement judgement) {}
