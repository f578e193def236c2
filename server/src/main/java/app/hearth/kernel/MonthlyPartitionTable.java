package app.hearth.kernel;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MonthlyPartitionTable {

    private final JdbcClient jdbc;

    MonthlyPartitionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The partition is made aside and attached, which lets readers and writers of the other months go on. */
    void openUnlessPresent(String parent, YearMonth month) {
        var name = "%s_%04d_%02d".formatted(parent, month.getYear(), month.getMonthValue());
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:parent))")
                .param("parent", parent)
                .query()
                .listOfRows();
        if (!exists(name)) {
            jdbc.sql("CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(name, parent))
                    .update();
            jdbc.sql("ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM ('%s') TO ('%s')"
                            .formatted(parent, name, floor(month), floor(month.plusMonths(1))))
                    .update();
        }
    }

    private boolean exists(String name) {
        return jdbc.sql("SELECT to_regclass(:name) IS NOT NULL")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    private static UUID floor(YearMonth month) {
        var millis = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return new UUID(Math.max(0, millis) << 16, 0);
    }
}
