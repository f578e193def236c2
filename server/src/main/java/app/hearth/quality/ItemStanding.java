package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.scorecard.Judgement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one item of one conversation stands by its main card.
 *
 * @param judgement after rulings
 * @param advice whether the verdict is a machine's advice, which counts nowhere
 * @param ruling what people decided; null where the machine's verdict stands
 * @param at when the score last changed
 */
public record ItemStanding(
        ConversationId conversation,
        String scorecard,
        int version,
        String reader,
        Judgement judgement,
        boolean advice,
        @Nullable Ruling ruling,
        Instant at) {}
