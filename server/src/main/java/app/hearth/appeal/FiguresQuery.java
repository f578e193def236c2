package app.hearth.appeal;

import app.hearth.kernel.Columns;
import app.hearth.people.AgentSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts appeals that were filed in a stretch of time. */
@Repository
class FiguresQuery {

    private static final String SEEN = """
             FROM appeal
            WHERE filed_at >= :from AND filed_at < :to AND (:everyone OR agent = ANY(:visible::uuid[]))
            """;
    private static final String DECIDED = " AND stage = 'closed' AND outcome IS NOT NULL";

    record Whole(
            int filed,
            int open,
            int overdue,
            int closed,
            int decided,
            int overturned,
            @Nullable Double medianHours,
            @Nullable Double p90Hours) {}

    record ItemCount(String scorecard, int version, String item, int decided, int overturned) {}

    /** Of one person, or of one version of the machine. */
    record ScorerCount(
            String scorecard,
            int version,
            @Nullable String reader,
            @Nullable UUID scorer,
            String item,
            int decided,
            int overturned) {}

    record AgentVolume(UUID agent, int filed, int open) {}

    private final JdbcClient jdbc;

    FiguresQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Whole whole(AgentSet visible, Instant from, Instant to, Instant now) {
        return seen("""
                        SELECT count(*) AS filed,
                               count(*) FILTER (WHERE stage <> 'closed') AS open,
                               count(*) FILTER (WHERE stage IN ('first', 'panel', 'tie') AND due_at <= :now) AS overdue,
                               count(*) FILTER (WHERE stage = 'closed') AS closed,
                               count(*) FILTER (WHERE stage = 'closed' AND outcome IS NOT NULL) AS decided,
                               count(*) FILTER (WHERE stage = 'closed' AND outcome <> 'keep') AS overturned,
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM closed_at - filed_at) / 3600)
                                   AS median,
                               percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM closed_at - filed_at) / 3600)
                                   AS p90
                        """ + SEEN, visible, from, to)
                .param("now", Columns.utc(now))
                .query((row, number) -> new Whole(
                        row.getInt("filed"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("closed"),
                        row.getInt("decided"),
                        row.getInt("overturned"),
                        hours(row, "median"),
                        hours(row, "p90")))
                .single();
    }

    List<ItemCount> items(AgentSet visible, Instant from, Instant to) {
        return seen(
                        "SELECT scorecard, max(version) AS version, item, count(*) AS decided,"
                                + " count(*) FILTER (WHERE outcome <> 'keep') AS overturned"
                                + SEEN + DECIDED + " GROUP BY scorecard, item ORDER BY decided DESC, scorecard, item",
                        visible,
                        from,
                        to)
                .query((row, number) -> new ItemCount(
                        row.getString("scorecard"),
                        row.getInt("version"),
                        row.getString("item"),
                        row.getInt("decided"),
                        row.getInt("overturned")))
                .list();
    }

    /** A person is one whatever the version of the card; a machine is another with each version. */
    List<ScorerCount> scorers(AgentSet visible, Instant from, Instant to) {
        return seen(
                        "SELECT scorecard, max(version) AS version, CASE WHEN origin IS NULL THEN reader END AS machine,"
                                + " scorer, item, count(*) AS decided,"
                                + " count(*) FILTER (WHERE outcome <> 'keep') AS overturned"
                                + SEEN + DECIDED
                                + " GROUP BY scorecard, CASE WHEN origin IS NULL THEN version END, machine, scorer, item"
                                + " ORDER BY decided DESC, scorecard, item",
                        visible,
                        from,
                        to)
                .query((row, number) -> new ScorerCount(
                        row.getString("scorecard"),
                        row.getInt("version"),
                        row.getString("machine"),
                        row.getObject("scorer", UUID.class),
                        row.getString("item"),
                        row.getInt("decided"),
                        row.getInt("overturned")))
                .list();
    }

    List<AgentVolume> agents(AgentSet visible, Instant from, Instant to) {
        return seen(
                        "SELECT agent, count(*) AS filed, count(*) FILTER (WHERE stage <> 'closed') AS open" + SEEN
                                + " GROUP BY agent",
                        visible,
                        from,
                        to)
                .query((row, number) ->
                        new AgentVolume(row.getObject("agent", UUID.class), row.getInt("filed"), row.getInt("open")))
                .list();
    }

    private StatementSpec seen(String sql, AgentSet visible, Instant from, Instant to) {
        return jdbc.sql(sql)
                .param("from", Columns.utc(from))
                .param("to", Columns.utc(to))
                .param("everyone", visible.everyone())
                .param("visible", Columns.ids(visible.ids()));
    }

    private static @Nullable Double hours(ResultSet row, String column) throws SQLException {
        var value = row.getDouble(column);
        return row.wasNull() ? null : Math.round(value * 10) / 10.0;
    }
}
