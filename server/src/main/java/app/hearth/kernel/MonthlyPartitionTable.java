package app.hearth.kernel;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cuts tables whose key is a time-ordered id into months, as the months come. A month is made in a transaction of its
 * own, so that nobody waits for a long import to end.
 */
@Repository
public class MonthlyPartitionTable {

    private final JdbcClient jdbc;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    MonthlyPartitionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether {@link #open} was already called for this month in this process: spares the transaction. */
    public boolean isOpen(String table, YearMonth month) {
        return known.contains(nameOf(table, month));
    }

    /**
     * Makes the partition of a month where it is not there yet.
     *
     * @param table a table partitioned by range of a uuid whose first 48 bits are milliseconds since 1970
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void open(String table, YearMonth month) {
        var name = nameOf(table, month);
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:table))")
                .param("table", table)
                .query()
                .listOfRows();
        jdbc.sql("CREATE TABLE IF NOT EXISTS %s PARTITION OF %s FOR VALUES FROM ('%s') TO ('%s')"
                        .formatted(name, table, floor(month), floor(month.plusMonths(1))))
                .update();
        known.add(name);
    }

    private static String nameOf(String table, YearMonth month) {
        return "%s_%04d_%02d".formatted(table, month.getYear(), month.getMonthValue());
    }

    private static UUID floor(YearMonth month) {
        var millis = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return new UUID(Math.max(0, millis) << 16, 0);
    }
}
