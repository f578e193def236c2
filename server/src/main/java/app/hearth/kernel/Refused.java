package app.hearth.kernel;

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

    private final Kind kind;
    private final String code;

    private Refused(Kind kind, String code, String sentence) {
        super(sentence);
        this.kind = kind;
        this.code = code;
    }

    public static Refused invalid(String code, String sentence) {
        return new Refused(Kind.INVALID, code, sentence);
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

    public static Refused throttled(String code, String sentence) {
        return new Refused(Kind.THROTTLED, code, sentence);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
