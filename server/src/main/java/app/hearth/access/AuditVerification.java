package app.hearth.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole trail again and recomputes every hash. */
@Component
class AuditVerification {

    private final AuditTable table;

    AuditVerification(AuditTable table) {
        this.table = table;
    }

    /**
     * What was found.
     *
     * @param entries how many were read
     * @param brokenAt the number of the first entry that is altered or does not follow the one before; null where all
     *     is well
     */
    record AuditVerdict(
            long entries, boolean intact, @Nullable Long brokenAt) {}

    @Transactional(readOnly = true)
    AuditVerdict verify() {
        var entries = 0L;
        var end = new AuditTable.End(0, AuditEntry.NO_HASH);
        try (var chain = table.chain()) {
            for (var entry : (Iterable<AuditEntry>) chain::iterator) {
                entries++;
                if (!entry.follows(end.seq(), end.hash())) {
                    return new AuditVerdict(entries, false, entry.seq());
                }
                end = new AuditTable.End(entry.seq(), entry.hash());
            }
        }
        return new AuditVerdict(entries, true, null);
    }
}
