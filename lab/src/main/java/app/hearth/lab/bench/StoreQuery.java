package app.hearth.lab.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Looks into the database of a home while a server runs on it. */
record StoreQuery(HomeFolder home) {

    /**
     * A table that intake fills.
     *
     * @param key what tells its rows apart
     * @param incidental columns that may differ from one import of a file to the next: numbers that are given in the
     *     order of arrival, which import it was, and when
     */
    private record Table(String name, String key, String incidental) {}

    /** The ids of conversations and agents are made of the source and the home's key, so they must be equal too. */
    private static final List<Table> TABLES = List.of(
            new Table("conversation", "id", "entry"),
            new Table("reading", "conversation", ""),
            new Table("evaluation", "conversation", "evaluated_at"),
            new Table("listing", "id", ""),
            new Table("ledger", "external_id || ' ' || encode(digest, 'hex')", "entry, import, received_at"),
            new Table("source_agent", "id", ""));

    Fingerprint fingerprint() throws IOException {
        var tables = new TreeMap<String, SortedMap<String, String>>();
        for (var table : TABLES) {
            tables.put(
                    table.name(),
                    pairs("SELECT %s, md5((to_jsonb(a) - '{%s}'::text[])::text) FROM %s AS a"
                            .formatted(table.key(), table.incidental(), table.name())));
        }
        return new Fingerprint(tables);
    }

    long ledgerEntries() throws IOException {
        return count("SELECT 1, count(*) FROM ledger");
    }

    /** How many entries of the ledger an import brought. */
    long ledgerEntries(UUID importId) throws IOException {
        return count("SELECT 1, count(*) FROM ledger WHERE import = '%s'".formatted(importId));
    }

    /** What still waits to become conversations, or was left over on the way there. */
    long unfinished() throws IOException {
        return count("SELECT 1, (SELECT count(*) FROM ledger_pending) + (SELECT count(*) FROM received_turn)");
    }

    private long count(String sql) throws IOException {
        return Long.parseLong(pairs(sql).firstEntry().getValue());
    }

    private TreeMap<String, String> pairs(String sql) throws IOException {
        try (var connection = home.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var pairs = new TreeMap<String, String>();
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
            return pairs;
        } catch (SQLException problem) {
            throw new IOException("The database could not be asked: " + problem.getMessage(), problem);
        }
    }
}
