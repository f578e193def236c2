package app.hearth.kernel;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request the business turns down: a stable code for programs, a sentence for people. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it was turned down; the HTTP layer picks its status from this alone. */
    public enum Kind {
        /** The input breaks a rule. */
        INVALID,
        /** Nobody is signed in, or the token is not known. */
        UNAUTHENTICATED,
        /** The caller may not do or see this. */
        FORBIDDEN,
        /** There is no such thing, or none that the caller may know of. */
        UNKNOWN,
        /** It does not go with the present state. */
        CONFLICT,
        /** Too often; later perhaps. */
        THROTTLED
    }

    /**
     * One thing wrong with one part of the input.
     *
     * @param field where it is, as the sender named it
     * @param reason a sentence for people
     */
    public record Fault(String field, String reason) {}

    private final Kind kind;
    private final String code;
    private final transient List<Fault> faults;
    private final @Nullable Duration retryAfter;

    private Refused(Kind kind, String code, String sentence, List<Fault> faults, @Nullable Duration retryAfter) {
        super(sentence);
        this.kind = kind;
        this.code = code;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    private Refused(Kind kind, String code, String sentence) {
        this(kind, code, sentence, List.of(), null);
    }

    public static Refused invalid(String code, String sentence) {
        return new Refused(Kind.INVALID, code, sentence);
    }

    /** Tells all that is wrong with one input together. */
    public static Refused invalid(String code, String sentence, List<Fault> faults) {
        return new Refused(Kind.INVALID, code, sentence, faults, null);
    }

    public static Refused unauthenticated(String code, String sentence) {
        return new Refused(Kind.UNAUTHENTICATED, code, sentence);
    }

    public static Refused forbidden(String code, String sentence) {
        return new Refused(Kind.FORBIDDEN, code, sentence);
    }

    public static Refused unknown(String code, String sentence) {
        return new Refused(Kind.UNKNOWN, code, sentence);
    }

    public static Refused conflict(String code, String sentence) {
        return new Refused(Kind.CONFLICT, code, sentence);
    }

    /** Too often; worth another try after the given wait. */
    public static Refused throttled(String code, String sentence, Duration retryAfter) {
        return new Refused(Kind.THROTTLED, code, sentence, List.of(), retryAfter);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** What is wrong, field by field; empty where the sentence says it all. */
    public List<Fault> faults() {
        return faults;
    }

    /** How long to wait; only a throttled request knows. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
