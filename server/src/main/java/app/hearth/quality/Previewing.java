package app.hearth.quality;

import app.hearth.conversation.Conversation;
import app.hearth.kernel.Refused;
import app.hearth.scorecard.ScorecardDocument;
import app.hearth.signals.Signals;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a document that is still being written would say about a conversation; nothing is kept. */
@Service
class Previewing {

    private final Signals signals;
    private final Clock clock;

    Previewing(Signals signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    /** The evaluation of a conversation that the caller of this may see. The card's own tests may still fail. */
    @Transactional(readOnly = true)
    EvaluationView preview(String document, Conversation conversation) {
        var card = ScorecardDocument.check(document).card();
        if (card == null) {
            throw Refused.conflict("scorecard.unreadable", "The draft has faults and cannot be tried yet.");
        }
        var evaluation = card.evaluate(conversation.turns(), signals.of(conversation.id()));
        var standing = new Standing(conversation.id(), true, evaluation, List.of());
        return EvaluationView.of(
                card, new EvaluationTable.Kept(standing, false, clock.instant()), List.of(), conversation.turns());
    }
}
