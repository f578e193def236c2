package app.hearth.quality;

import java.util.List;

/** Conversations were scored, for the first time or again. Told within the transaction that keeps the scores. */
public record ConversationsScored(List<ScoredConversation> batch) {}
