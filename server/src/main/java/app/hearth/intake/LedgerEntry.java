package app.hearth.intake;

import java.util.Map;
import java.util.UUID;

/** One entry of the ledger, as it becomes a conversation. */
record LedgerEntry(
        long entry, UUID source, UUID conversation, UUID importId, Map<String, Integer> masked, String payload) {}
