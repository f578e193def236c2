package app.hearth.quality;

import app.hearth.conversation.Conversation;
import app.hearth.reading.Reading;
import app.hearth.scorecard.Evaluation;

/**
 * A conversation, what the reader found in it, and how well it went by its main card.
 *
 * @param contested whether an appeal about the score is open
 */
public record ScoredConversation(
        Conversation conversation, Reading reading, Evaluation evaluation, boolean contested) {}
