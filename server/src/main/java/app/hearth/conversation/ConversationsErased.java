package app.hearth.conversation;

import java.util.List;
import java.util.UUID;

/** Conversations are gone, and nothing must be kept of them. Told within the transaction that deletes them. */
public record ConversationsErased(List<UUID> conversations) {}
