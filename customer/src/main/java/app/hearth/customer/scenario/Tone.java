package app.hearth.customer.scenario;

import java.util.Locale;

/** The way a customer in this case is upset. */
public enum Tone {
    PLAIN,
    /** 反讽: means the opposite of what the words say. */
    SARCASTIC,
    CRYING,
    /** Says next to nothing until somebody listens. */
    SILENT,
    ABUSIVE,
    /** Threatens with a lawyer, a court, the regulator. */
    LEGAL,
    /** Threatens with the press and with posts. */
    MEDIA,
    /** Calm, knows the matter better than the agent, and is right. */
    EXPERT,
    /** 需要特别关照: easily lost or harmed, and slow to say so. */
    VULNERABLE;

    /** The name in files and on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
