package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Judgement;
import java.util.List;

/**
 * How a conversation stands by one card, with what people decided.
 *
 * @param main whether this card is the one whose score the lists show
 * @param evaluation after rulings
 * @param machine what the machine said of the items that rulings decide
 */
public record Standing(ConversationId conversation, boolean main, Evaluation evaluation, List<Judgement> machine) {

    public Standing {
        machine = List.copyOf(machine);
    }

    Standing with(Evaluation changed, List<Judgement> replaced) {
        return new Standing(conversation, main, changed, replaced);
    }
}
