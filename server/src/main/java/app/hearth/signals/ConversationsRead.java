package app.hearth.signals;

import java.util.List;

/** Conversations were read, for the first time or again. Told within the transaction that keeps the readings. */
public record ConversationsRead(List<ReadConversation> batch) {}
