package app.hearth.quality;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a card measures the work of the centre or of one programme.
 *
 * @param scorecard the card's id
 * @param programme null for the whole centre
 * @param main whether its score is the one that lists show; others stand beside it
 */
record CardUse(String scorecard, @Nullable UUID programme, boolean main) {}
