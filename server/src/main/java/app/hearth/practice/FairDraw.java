package app.hearth.practice;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A draw that everybody can check: the hash of the seed is told before, together with all lots; the seed after. Whoever
 * hashes {@code seed:draw:account=lots,account=lots,…} and takes the remainder by the number of all lots finds the same
 * name.
 */
final class FairDraw {

    /** Those who had fewer turns have so many lots; the others one. */
    static final int LOTS_OF_THE_WAITING = 4;

    private static final int SEED_BYTES = 32;

    private FairDraw() {}

    /** How many lots somebody has in a draw. */
    record Lot(UUID account, int lots) {}

    /** Somebody who may be drawn, with the turns they had. */
    record Candidate(UUID account, int turns) {}

    static String seed(SecureRandom random) {
        var bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Who was drawn before has fewer lots, until all had a turn. */
    static List<Lot> lots(List<Candidate> candidates) {
        var fewest = candidates.stream().mapToInt(Candidate::turns).min().orElse(0);
        return candidates.stream()
                .map(it -> new Lot(it.account(), it.turns() == fewest ? LOTS_OF_THE_WAITING : 1))
                .toList();
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    static UUID drawn(String seed, int draw, List<Lot> lots) {
        var all = lots.stream().mapToInt(Lot::lots).sum();
        var place = new BigInteger(hash(written(seed, draw, lots)), 16)
                .mod(BigInteger.valueOf(all))
                .intValueExact();
        for (var lot : lots) {
            place -= lot.lots();
            if (place < 0) {
                return lot.account();
            }
        }
        throw new IllegalStateException("A place beyond %d lots".formatted(all));
    }

    private static String written(String seed, int draw, List<Lot> lots) {
        var text = new StringBuilder(seed).append(':').append(draw).append(':');
        for (var lot : lots) {
            text.append(lot.account()).append('=').append(lot.lots()).append(',');
        }
        text.setLength(text.length() - 1);
        return text.toString();
    }
}
