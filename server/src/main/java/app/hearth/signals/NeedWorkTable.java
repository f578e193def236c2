package app.hearth.signals;

import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the making of need vectors stands, and which conversations wait for one. */
@Repository
class NeedWorkTable {

    /** Whoever failed as often is left alone. */
    private static final int PATIENCE = 3;

    private final JdbcClient jdbc;

    NeedWorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    NeedWork get() {
        return jdbc.sql("SELECT * FROM need_work").query(NeedWorkTable::read).single();
    }

    /** Holds it until the transaction ends, so that nobody else goes on with the work or pauses it. */
    NeedWork hold() {
        return jdbc.sql("SELECT * FROM need_work FOR UPDATE")
                .query(NeedWorkTable::read)
                .single();
    }

    void update(NeedWork work) {
        jdbc.sql("UPDATE need_work SET model = :model, paused = :paused, per_second = :rate, updated_at = :now")
                .param("model", work.model())
                .param("paused", work.paused())
                .param("rate", work.perSecond())
                .param("now", Columns.utc(work.updatedAt()))
                .update();
    }

    /** Has the vectors of these wait to be made; one conversation may come several times. */
    void add(List<UUID> conversations) {
        jdbc.sql("""
                        INSERT INTO need_pending (conversation) SELECT DISTINCT unnest(:ids::uuid[])
                        ON CONFLICT (conversation) DO UPDATE SET tries = 0 WHERE need_pending.tries > 0
                        """).param("ids", Columns.ids(conversations)).update();
    }

    /** Has all vectors that another model made wait to be made anew. */
    void addAllBut(String model) {
        jdbc.sql("""
                        INSERT INTO need_pending (conversation)
                        SELECT conversation FROM need_vector WHERE model <> :model
                        ON CONFLICT (conversation) DO UPDATE SET tries = 0
                        """).param("model", model).update();
    }

    /** Some that wait, the newest first. */
    List<UUID> some(int most) {
        return jdbc.sql("""
                        SELECT conversation FROM need_pending WHERE tries < :patience
                        ORDER BY conversation DESC LIMIT :most
                        """)
                .param("patience", PATIENCE)
                .param("most", most)
                .query((row, number) -> row.getObject("conversation", UUID.class))
                .list();
    }

    void fail(List<UUID> conversations) {
        jdbc.sql("UPDATE need_pending SET tries = tries + 1 WHERE conversation = ANY(:ids::uuid[])")
                .param("ids", Columns.ids(conversations))
                .update();
    }

    void remove(List<UUID> conversations) {
        jdbc.sql("DELETE FROM need_pending WHERE conversation = ANY(:ids::uuid[])")
                .param("ids", Columns.ids(conversations))
                .update();
    }

    boolean isPending(UUID conversation) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM need_pending WHERE conversation = :conversation)")
                .param("conversation", conversation)
                .query(Boolean.class)
                .single();
    }

    Waiting waiting() {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE tries < :patience) AS pending,
                               count(*) FILTER (WHERE tries >= :patience) AS failed
                        FROM need_pending
                        """)
                .param("patience", PATIENCE)
                .query((row, number) -> new Waiting(row.getLong("pending"), row.getLong("failed")))
                .single();
    }

    /**
     * How many wait.
     *
     * @param failed how many were tried again and again and are left alone
     */
    record Waiting(long pending, long failed) {}

    private static NeedWork read(ResultSet row, int number) throws SQLException {
        return new NeedWork(
                row.getString("model"),
                row.getBoolean("paused"),
                Columns.real(row, "per_second"),
                Columns.instant(row, "updated_at"));
    }
}
