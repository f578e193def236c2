package app.hearth.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail, chained to the one before.
 *
 * @param actor the account that acted; null for somebody unknown
 * @param details a JSON object as it was written
 * @param hash in hexadecimal; SHA-256 over the previous entry's hash and this entry's content
 */
record AuditEntry(
        long seq,
        Instant at,
        @Nullable UUID actor,
        String actorName,
        String act,
        String subject,
        String details,
        String hash) {

    /** What stands before the first entry. */
    static final String NO_HASH = "0".repeat(64);

    /** What is to be written, before it has found its place in the chain. */
    record Draft(Instant at, @Nullable UUID actor, String actorName, String act, String subject, String details) {

        Draft {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    static AuditEntry after(long seq, String hash, Draft draft) {
        var entry = new AuditEntry(
                seq + 1,
                draft.at(),
                draft.actor(),
                draft.actorName(),
                draft.act(),
                draft.subject(),
                draft.details(),
                NO_HASH);
        return entry.chainedTo(hash);
    }

    /** Whether this entry is unaltered and really follows the one with the given number and hash. */
    boolean follows(long previousSeq, String previousHash) {
        return seq == previousSeq + 1 && hash.equals(contentHash(previousHash));
    }

    private AuditEntry chainedTo(String previousHash) {
        return new AuditEntry(seq, at, actor, actorName, act, subject, details, contentHash(previousHash));
    }

    private String contentHash(String previousHash) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previousHash));
            for (var part : List.of(
                    Long.toString(seq), at.toString(), String.valueOf(actor), actorName, act, subject, details)) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
