package app.hearth.signals;

import app.hearth.conversation.Conversation;
import app.hearth.reading.Reading;

/** A conversation and what the reader found in it. */
public record ReadConversation(Conversation conversation, Reading reading) {}
