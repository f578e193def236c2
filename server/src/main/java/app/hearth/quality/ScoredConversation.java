package app.hearth.quality;

import app.hearth.conversation.Conversation;
import app.hearth.reading.Reading;
import app.hearth.scorecard.Evaluation;

/** A conversation, what the reader found in it, and how well it went by its main card. */
public record ScoredConversation(Conversation conversation, Reading reading, Evaluation evaluation) {

    ScoredConversation as(Evaluation changed) {
        return new ScoredConversation(conversation, reading, changed);
    }
}
