package app.hearth.kernel;

import java.util.Map;

/** The trail of who saw and changed what. Kept by {@code access}; append-only. */
public interface Audit {

    /**
     * Writes one entry in the running transaction.
     *
     * @param act what was done, {@code module.act} ("conversation.opened", "people.roster-imported")
     * @param subject what it was done to: an id or a name, "" where the act says it all
     * @param details what a later reader needs, never the content of a conversation
     */
    void record(Caller caller, String act, String subject, Map<String, ?> details);
}
