package app.hearth.practice;

import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StageEventTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StageEventTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An act that was done, and the number of the last event of it. */
    record Done(UUID account, long seq) {}

    void append(UUID room, List<StageRecorded> events) {
        jdbc.sql("""
                        INSERT INTO stage_event (room, seq, at, round, event)
                        SELECT :room, * FROM unnest(
                            :seqs::bigint[], :times::timestamptz[], :rounds::integer[], :events::jsonb[])
                        """)
                .param("room", room)
                .param("seqs", Columns.of(events, StageRecorded::seq))
                .param("times", Columns.of(events, StageRecorded::at))
                .param("rounds", Columns.of(events, StageRecorded::round))
                .param("events", Columns.of(events, it -> json.writeValueAsString(it.event())))
                .update();
    }

    /** What follows a number, in order. */
    List<StageRecorded> after(UUID room, long seq) {
        return jdbc.sql("SELECT * FROM stage_event WHERE room = :room AND seq > :seq ORDER BY seq")
                .param("room", room)
                .param("seq", seq)
                .query(this::read)
                .list();
    }

    void delete(UUID room) {
        jdbc.sql("DELETE FROM stage_event WHERE room = :room")
                .param("room", room)
                .update();
        jdbc.sql("DELETE FROM stage_act WHERE room = :room").param("room", room).update();
    }

    Optional<Done> done(UUID room, UUID act) {
        return jdbc.sql("SELECT account, seq FROM stage_act WHERE room = :room AND id = :act")
                .param("room", room)
                .param("act", act)
                .query((row, number) -> new Done(row.getObject("account", UUID.class), row.getLong("seq")))
                .optional();
    }

    void remember(UUID room, UUID act, UUID account, Instant at, long seq) {
        jdbc.sql("INSERT INTO stage_act (room, id, account, at, seq) VALUES (:room, :act, :account, :at, :seq)")
                .param("room", room)
                .param("act", act)
                .param("account", account)
                .param("at", Columns.utc(at))
                .param("seq", seq)
                .update();
    }

    /** How much somebody did in the room of late. */
    int countActs(UUID room, UUID account, Instant now, Duration of) {
        return jdbc.sql("SELECT count(*) FROM stage_act WHERE room = :room AND account = :account AND at > :since")
                .param("room", room)
                .param("account", account)
                .param("since", Columns.utc(now.minus(of)))
                .query(Integer.class)
                .single();
    }

    private StageRecorded read(ResultSet row, int number) throws SQLException {
        return new StageRecorded(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("round"),
                json.readValue(row.getString("event"), StageEvent.class));
    }
}
