package app.hearth.intake;

import java.util.Map;
import java.util.UUID;

/**
 * A conversation at the door, already masked.
 *
 * @param externalId the source's own id
 * @param digest keyed hash of the original bytes, in hexadecimal digits
 * @param conversation the id it gets if it is new
 * @param masked finds by slot
 * @param payload the masked transcript as canonical JSON
 */
record Arrival(String externalId, String digest, UUID conversation, Map<String, Integer> masked, String payload) {

    /** The same for a conversation that is known already: it keeps the id it has. */
    Arrival of(UUID known) {
        return new Arrival(externalId, digest, known, masked, payload);
    }

    /** The same with finds that were made earlier, turn by turn. */
    Arrival after(Map<String, Integer> finds) {
        return new Arrival(externalId, digest, conversation, finds, payload);
    }
}
