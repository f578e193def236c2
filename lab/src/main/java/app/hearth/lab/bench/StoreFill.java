package app.hearth.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes a store large without reading every conversation anew: each conversation that came in by the usual way is
 * copied many times under other ids of the same month, with its reading, evaluation, listing and need vector. What
 * lists, searches and pages then have to get through is as large, and as distributed, as the real thing.
 */
public final class StoreFill {

    /** The tables with a row a conversation, and the column that names it. */
    private static final List<Kind> KINDS = List.of(
            new Kind("conversation", "id", true),
            new Kind("reading", "conversation", false),
            new Kind("evaluation", "conversation", false),
            new Kind("listing", "id", true),
            new Kind("need_vector", "conversation", false));

    private final Connection database;
    private final Consumer<String> progress;

    private StoreFill(Connection database, Consumer<String> progress) {
        this.database = database;
        this.progress = progress;
    }

    private record Kind(String table, String id, boolean hasExternalId) {}

    /**
     * Copies until there are about as many conversations as wanted.
     *
     * @param home of a Hearth that runs on its embedded database and has some conversations
     * @return how many conversations there are now
     */
    public static long run(Path home, long wanted, Consumer<String> progress) throws IOException, SQLException {
        try (var database = new HomeFolder(home).connect()) {
            return new StoreFill(database, progress).fill(wanted);
        }
    }

    private long fill(long wanted) throws SQLException {
        execute("SET maintenance_work_mem = '1GB'");
        execute("SET synchronous_commit = off");
        var have = number("SELECT count(*) FROM conversation");
        var copies = Math.round((double) wanted / Math.max(1, have)) - 1;
        if (copies > 0) {
            for (var kind : KINDS) {
                for (var partition : partitions(kind.table())) {
                    copy(kind, partition, copies);
                    progress.accept("%s: %d copies each".formatted(partition.name(), copies));
                }
                execute("ANALYZE " + kind.table());
            }
        }
        return number("SELECT count(*) FROM conversation");
    }

    private record Partition(String name, String bounds) {}

    private List<Partition> partitions(String table) throws SQLException {
        var found = new ArrayList<Partition>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        SELECT relname, pg_get_expr(relpartbound, oid) AS bounds FROM pg_class
                        WHERE oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = '%s'::regclass)
                        ORDER BY relname
                        """.formatted(table))) {
            while (rows.next()) {
                found.add(new Partition(rows.getString("relname"), rows.getString("bounds")));
            }
        }
        return found;
    }

    /** The text index is made when the rows are there: that takes a fraction of the time. */
    private void copy(Kind kind, Partition partition, long copies) throws SQLException {
        var columns = texts("""
                SELECT quote_ident(attname) FROM pg_attribute
                WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum
                """.formatted(partition.name()));
        var values = columns.stream().map(column -> valueOf(kind, column)).toList();
        var textIndexes = texts("""
                SELECT relname FROM pg_class JOIN pg_index ON indexrelid = pg_class.oid
                WHERE indrelid = '%s'::regclass AND relam = (SELECT oid FROM pg_am WHERE amname = 'gin')
                """.formatted(partition.name()));
        execute("ALTER TABLE %s DETACH PARTITION %s".formatted(kind.table(), partition.name()));
        for (var index : textIndexes) {
            execute("DROP INDEX " + index);
        }
        execute("INSERT INTO %1$s (%2$s) SELECT %3$s FROM %1$s AS original, generate_series(1, %4$d) AS copy"
                .formatted(partition.name(), String.join(", ", columns), String.join(", ", values), copies));
        if (!textIndexes.isEmpty()) {
            execute("CREATE INDEX ON %s USING gin (words)".formatted(partition.name()));
        }
        execute("ALTER TABLE %s ATTACH PARTITION %s %s".formatted(kind.table(), partition.name(), partition.bounds()));
    }

    /** The first half of an id tells the time and stays; the rest is hashed with the number of the copy. */
    private static String valueOf(Kind kind, String column) {
        if (column.equals(kind.id())) {
            var hash = "md5(original.%s::text || copy)".formatted(column);
            return "(left(original.%1$s::text, 20) || substr(%2$s, 1, 3) || '-' || substr(%2$s, 4, 12))::uuid"
                    .formatted(column, hash);
        }
        return kind.hasExternalId() && column.equals("external_id")
                ? "original.external_id || '-' || copy"
                : "original." + column;
    }

    private List<String> texts(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(texts(query).getFirst());
    }

    private void execute(String statement) throws SQLException {
        try (var running = database.createStatement()) {
            running.execute(statement);
        }
    }
}
