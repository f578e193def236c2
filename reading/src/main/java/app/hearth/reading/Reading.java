package app.hearth.reading;

import java.util.List;

/** All that a reader sees in one conversation. */
public record Reading(String conversationId, String reader, List<TurnReading> turns, ConversationReading conversation) {

    public Reading {
        turns = List.copyOf(turns);
    }
}
