package app.hearth.appeal;

import app.hearth.appeal.SiblingWork.State;
import app.hearth.conversation.Conversation;
import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SiblingTable {

    /** A conversation that is looked at again because of an appeal about another. */
    record Sibling(UUID conversation, UUID appeal, String scorecard, int version, String item, Instant since) {}

    private final JdbcClient jdbc;

    SiblingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID id, UUID appeal, int total, Instant now) {
        jdbc.sql("""
                        INSERT INTO sibling_work (id, appeal, state, total, started_at)
                        VALUES (:id, :appeal, 'running', :total, :now)
                        """)
                .param("id", id)
                .param("appeal", appeal)
                .param("total", total)
                .param("now", Columns.utc(now))
                .update();
    }

    /** Holds the oldest that is running until the transaction ends. */
    Optional<SiblingWork> lockRunning() {
        return jdbc.sql("SELECT * FROM sibling_work WHERE state = 'running' ORDER BY started_at, id LIMIT 1 FOR UPDATE")
                .query(SiblingTable::read)
                .optional();
    }

    Optional<SiblingWork> of(UUID appeal) {
        return jdbc.sql("SELECT * FROM sibling_work WHERE appeal = :appeal")
                .param("appeal", appeal)
                .query(SiblingTable::read)
                .optional();
    }

    Optional<SiblingWork> lock(UUID appeal) {
        return jdbc.sql("SELECT * FROM sibling_work WHERE appeal = :appeal FOR UPDATE")
                .param("appeal", appeal)
                .query(SiblingTable::read)
                .optional();
    }

    void walked(UUID work, UUID last, int looked, int found) {
        jdbc.sql("""
                        UPDATE sibling_work SET last = :last, looked = looked + :looked, found = found + :found, tries = 0
                        WHERE id = :work
                        """)
                .param("last", last)
                .param("looked", looked)
                .param("found", found)
                .param("work", work)
                .update();
    }

    int fail(UUID work) {
        return jdbc.sql("UPDATE sibling_work SET tries = tries + 1 WHERE id = :work RETURNING tries")
                .param("work", work)
                .query(Integer.class)
                .single();
    }

    void end(UUID work, State state, Instant now) {
        jdbc.sql("UPDATE sibling_work SET state = :state, ended_at = :now WHERE id = :work")
                .param("state", state.wire())
                .param("now", Columns.utc(now))
                .param("work", work)
                .update();
    }

    void add(UUID work, List<Conversation> found) {
        jdbc.sql("""
                        INSERT INTO sibling (work, conversation, agent)
                        SELECT :work, * FROM unnest(:conversations::uuid[], :agents::uuid[])
                        ON CONFLICT DO NOTHING
                        """)
                .param("work", work)
                .param("conversations", Columns.of(found, it -> it.id().value()))
                .param("agents", Columns.of(found, Conversation::agent))
                .update();
    }

    void delete(Collection<UUID> conversations) {
        jdbc.sql("DELETE FROM sibling WHERE conversation = ANY(:conversations::uuid[])")
                .param("conversations", Columns.ids(conversations))
                .update();
    }

    /** The conversations that one search found, newest first. */
    List<UUID> found(UUID work, int limit) {
        return jdbc.sql("SELECT conversation FROM sibling WHERE work = :work ORDER BY conversation DESC LIMIT :limit")
                .param("work", work)
                .param("limit", limit)
                .query((row, number) -> row.getObject("conversation", UUID.class))
                .list();
    }

    /** Those of some agents, newest first. */
    List<Sibling> ofAgents(Set<UUID> agents, int limit) {
        return jdbc.sql("""
                        SELECT sibling.conversation, work.appeal, appeal.scorecard, appeal.version, appeal.item,
                               work.started_at
                        FROM sibling
                        JOIN sibling_work work ON work.id = sibling.work AND work.state <> 'reverted'
                        JOIN appeal ON appeal.id = work.appeal
                        WHERE sibling.agent = ANY(:agents::uuid[])
                        ORDER BY sibling.conversation DESC LIMIT :limit
                        """)
                .param("agents", Columns.ids(agents))
                .param("limit", limit)
                .query((row, number) -> new Sibling(
                        row.getObject("conversation", UUID.class),
                        row.getObject("appeal", UUID.class),
                        row.getString("scorecard"),
                        row.getInt("version"),
                        row.getString("item"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static SiblingWork read(ResultSet row, int number) throws SQLException {
        return new SiblingWork(
                row.getObject("id", UUID.class),
                row.getObject("appeal", UUID.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("last", UUID.class),
                row.getInt("looked"),
                row.getInt("total"),
                row.getInt("found"),
                row.getInt("tries"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "ended_at"));
    }
}
