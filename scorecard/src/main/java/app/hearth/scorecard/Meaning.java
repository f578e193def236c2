package app.hearth.scorecard;

import app.hearth.reading.SentenceVectors;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that can be said in many words, given by examples.
 *
 * @param like sentences that say it
 * @param unlike sentences that sound like it and do not
 */
public record Meaning(List<String> like, List<String> unlike) {

    /** Of so few examples in a language nothing can be learned. */
    static final int FEWEST = 5;

    private static final String FORM = "1";
    private static final int ID_BYTES = 16;

    public Meaning {
        like = List.copyOf(like);
        unlike = List.copyOf(unlike);
    }

    static Set<Meaning> together(Set<Meaning> some, Set<Meaning> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The same for the same examples compared in the same way, and only then: what is kept is kept under it. */
    public String id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var text = String.join(
                    "\u0000", FORM, SentenceVectors.MODEL, String.join("\u0001", like), String.join("\u0001", unlike));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java knows SHA-256", missing);
        }
    }
}
