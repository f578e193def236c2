package app.hearth.kernel;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cuts tables whose key is a time-ordered id into months, as the months come: tables partitioned by range of a uuid
 * whose first 48 bits are milliseconds since 1970.
 */
@Component
public class MonthlyPartitions {

    private final MonthlyPartitionTable table;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    MonthlyPartitions(MonthlyPartitionTable table) {
        this.table = table;
    }

    /**
     * Sees to it that rows with these ids can be inserted. A month is made in a transaction of its own, so that nobody
     * waits for a long import to end; for months that are known nothing is done at all.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void open(String parent, Collection<UUID> ids) {
        for (var month : monthsOf(ids)) {
            if (known.contains(parent + month)) {
                continue;
            }
            table.openUnlessPresent(parent, month);
            known.add(parent + month);
        }
    }

    private static Set<YearMonth> monthsOf(Collection<UUID> ids) {
        return ids.stream().map(MonthlyPartitions::monthOf).collect(Collectors.toSet());
    }

    private static YearMonth monthOf(UUID id) {
        var instant = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }
}
