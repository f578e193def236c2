package app.hearth.conversation;

import java.util.List;

/** New conversations are kept, or newer versions of known ones. Told within the transaction that keeps them. */
public record ConversationsReceived(List<Conversation> conversations) {}
