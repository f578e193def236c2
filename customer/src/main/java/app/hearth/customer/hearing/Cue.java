package app.hearth.customer.hearing;

import java.util.Locale;

/** A sign in an agent's words; several of them, and the case, make an act. */
enum Cue {
    LISTEN,
    OPEN_QUESTION,
    QUESTION,
    /** A word that asks only in a short sentence: "since when" and no more. */
    WEAK_QUESTION,
    CONFIRM,
    FEELING,
    FORMULA,
    APOLOGY,
    OWN,
    ACTION,
    OPTION,
    EXPLAIN,
    WARN,
    THANKS,
    DEFLECT,
    COLD_NO,
    BLAME,
    CALM,
    INTERRUPT,
    JARGON,
    PLAIN_WORDS,
    PROMISE,
    TRANSFER,
    TRANSFER_WARM,
    NEGATE,
    OFFER,
    /** What hangs on it is offered at most: "if it qualifies". */
    CONDITION,
    DONE,
    META;

    static Cue ofHeading(String heading) {
        return valueOf(heading.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
