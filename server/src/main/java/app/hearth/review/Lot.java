package app.hearth.review;

import app.hearth.kernel.Secrets;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Draws a number for a conversation, 0…1, evenly: always the same one for the same conversation and purpose, and nobody
 * can tell it who has not the key of this installation.
 */
@Component
class Lot {

    private static final double STEPS = 0x1p-53;

    private final SecretKey sample;
    private final SecretKey second;
    private final SecretKey advice;

    @Autowired
    Lot(Secrets secrets) {
        this(secrets.key("review.sample"), secrets.key("review.second"), secrets.key("review.advice"));
    }

    Lot(SecretKey sample, SecretKey second, SecretKey advice) {
        this.sample = sample;
        this.second = second;
        this.advice = advice;
    }

    /** Below the probability of its week a conversation is in the random sample. */
    double sample(UUID conversation) {
        return draw(sample, conversation);
    }

    /** Below the double-blind share a conversation gets a second opinion. */
    double second(UUID conversation) {
        return draw(second, conversation);
    }

    /** Below the share that is looked at, a person is asked about a machine's advice. */
    double advice(UUID conversation) {
        return draw(advice, conversation);
    }

    private static double draw(SecretKey key, UUID conversation) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(conversation.getMostSignificantBits())
                    .putLong(conversation.getLeastSignificantBits())
                    .array();
            return (ByteBuffer.wrap(mac.doFinal(bytes)).getLong() >>> 11) * STEPS;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + key.getAlgorithm(), missing);
        }
    }
}
