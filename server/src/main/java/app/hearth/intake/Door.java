package app.hearth.intake;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Secrets;
import app.hearth.redaction.Masking;
import app.hearth.redaction.Redactor;
import app.hearth.redaction.Slot;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.TranscriptWriter;
import app.hearth.transcript.Turn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Privacy at the door: nothing gets past it that identifies a customer. Of the original only a keyed hash goes through,
 * by which the same row is known again.
 */
@Component
class Door {

    private static final int PSEUDONYM_BYTES = 6;

    private final Redactor redactor;
    private final Secrets secrets;

    Door(Redactor redactor, Secrets secrets) {
        this.redactor = redactor;
        this.secrets = secrets;
    }

    /** Masks a whole conversation. */
    Arrival admit(UUID source, Transcript transcript, Instant startedAt, ByteBuffer original) {
        return admit(source, transcript, startedAt, digest(original));
    }

    /** Masks a whole conversation whose original was hashed before. Masking what is masked changes nothing. */
    Arrival admit(UUID source, Transcript transcript, Instant startedAt, String digest) {
        var masking = redactor.forConversation();
        var externalId = pseudonym(transcript.conversationId());
        var customer = transcript.customerId();
        var masked = new Transcript(
                externalId,
                mask(transcript.channel()),
                transcript.agentId(),
                customer == null ? null : pseudonym(customer),
                startedAt,
                transcript.turns().stream()
                        .map(turn -> turn.withText(masking.mask(turn.text())))
                        .toList(),
                transcript.outcome());
        return new Arrival(
                externalId,
                digest,
                idOf(source, externalId, startedAt),
                counts(masking),
                TranscriptWriter.json(masked));
    }

    /** Masks one turn whose conversation is not whole yet. */
    MaskedTurn admit(Turn turn) {
        var masking = redactor.forConversation();
        var masked = turn.withText(masking.mask(turn.text()));
        return new MaskedTurn(masked, counts(masking));
    }

    /** A turn after masking, with the finds by slot. */
    record MaskedTurn(Turn turn, Map<String, Integer> masked) {}

    /** Masks a short text that is kept or shown beside the conversation: a channel, a file name, a piece of a row. */
    @Nullable
    String mask(@Nullable String excerpt) {
        return excerpt == null ? null : redactor.forConversation().mask(excerpt);
    }

    /** Ids stay as they are, unless they hold somebody's number or name: then a keyed hash stands for them. */
    String pseudonym(String id) {
        if (redactor.find(id).isEmpty()) {
            return id;
        }
        var hash = secrets.mac("intake.pseudonym").doFinal(id.getBytes(StandardCharsets.UTF_8));
        return "anon-" + HexFormat.of().formatHex(hash, 0, PSEUDONYM_BYTES);
    }

    /** A keyed hash of original bytes, in hexadecimal digits. */
    String digest(ByteBuffer original) {
        var mac = secrets.mac("intake.ledger");
        mac.update(original);
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /** One digest for several rows in their order. */
    String digest(List<String> digests) {
        return digest(ByteBuffer.wrap(String.join(" ", digests).getBytes(StandardCharsets.UTF_8)));
    }

    private UUID idOf(UUID source, String externalId, Instant startedAt) {
        Mac mac = secrets.mac("intake.conversation");
        mac.update(source.toString().getBytes(StandardCharsets.UTF_8));
        var hash = ByteBuffer.wrap(mac.doFinal(externalId.getBytes(StandardCharsets.UTF_8)));
        return ConversationId.of(startedAt, hash.getLong(), hash.getLong()).value();
    }

    private static Map<String, Integer> counts(Masking masking) {
        var counts = new TreeMap<String, Integer>();
        masking.counts().forEach((Slot slot, Integer count) -> counts.put(slot.wire(), count));
        return counts;
    }
}
