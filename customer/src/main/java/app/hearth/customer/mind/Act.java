package app.hearth.customer.mind;

import java.util.Locale;

/** What an agent's turn does to a customer. Several may hold in one turn. */
public enum Act {
    /** Lets the customer tell the story. */
    LISTEN(true),
    /** Says back what the customer told, in the words of the case. */
    RESTATE(true),
    /** Names the feeling together with what caused it. */
    EMPATHY_SPECIFIC(true),
    /** A formula that would fit any case. */
    EMPATHY_GENERIC(true),
    APOLOGY(true),
    /** Asks what is not known yet. */
    CLARIFY(true),
    /** Says "I" will see to it. */
    OWN(true),
    /** Does something about it now. */
    ACTION(true),
    /** Leaves the customer a choice. */
    OPTION(true),
    EXPLAIN(true),
    /** Told beforehand how long it takes. */
    WARN_WAIT(true),
    THANKS(true),
    /** Asks what was told already. */
    REASK(false),
    DEFLECT(false),
    BLAME(false),
    CALM_DOWN(false),
    INTERRUPT(false),
    JARGON(false),
    /** Promises what nobody can keep: pleasant now, dear later. */
    FALSE_PROMISE(false),
    /** Hands over without a word of why and what comes next. */
    BARE_TRANSFER(false),
    /** No, and nothing instead. */
    COLD_NO(false);

    private final boolean kind;

    Act(boolean kind) {
        this.kind = kind;
    }

    /** Whether it is meant to help. */
    public boolean isKind() {
        return kind;
    }

    /** The name in files and on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
