package app.hearth.practice;

import app.hearth.kernel.Columns;
import app.hearth.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StageRoomTable {

    private final JdbcClient jdbc;

    StageRoomTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the code is taken. */
    boolean insertUnlessTaken(UUID id, String code, String title, UUID trainer, String trainerName, Instant now) {
        return jdbc.sql("""
                                INSERT INTO stage_room (id, code, title, trainer, trainer_name, phase, opened_at, touched_at)
                                VALUES (:id, :code, :title, :trainer, :trainerName, 'open', :now, :now)
                                ON CONFLICT (code) DO NOTHING
                                """)
                        .param("id", id)
                        .param("code", code)
                        .param("title", title)
                        .param("trainer", trainer)
                        .param("trainerName", trainerName)
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    Optional<StageRoomRow> find(UUID id) {
        return jdbc.sql("SELECT * FROM stage_room WHERE id = :id")
                .param("id", id)
                .query(StageRoomTable::read)
                .optional();
    }

    /** Nobody else acts in the room until the transaction ends. */
    StageRoomRow lock(UUID id) {
        return jdbc.sql("SELECT * FROM stage_room WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(StageRoomTable::read)
                .optional()
                .orElseThrow(StageRoomTable::unknown);
    }

    Optional<StageRoomRow> findByCode(String code) {
        return jdbc.sql("SELECT * FROM stage_room WHERE code = :code AND erased_at IS NULL")
                .param("code", code)
                .query(StageRoomTable::read)
                .optional();
    }

    /** The rooms that somebody opened or was in, the newest first. */
    List<StageRoomRow> of(UUID account, int limit) {
        return jdbc.sql("""
                        SELECT stage_room.* FROM stage_room
                          JOIN stage_member ON stage_member.room = stage_room.id
                         WHERE stage_member.account = :account
                         ORDER BY stage_room.id DESC
                         LIMIT :limit
                        """)
                .param("account", account)
                .param("limit", limit)
                .query(StageRoomTable::read)
                .list();
    }

    void move(UUID id, StagePhase phase, int round, @Nullable String seed, Instant now) {
        jdbc.sql("""
                        UPDATE stage_room
                           SET phase = :phase, round = :round, seed = :seed, touched_at = :now,
                               closed_at = CASE WHEN :phase = 'closed' THEN coalesce(closed_at, :now) END
                         WHERE id = :id
                        """)
                .param("id", id)
                .param("phase", phase.wire())
                .param("round", round)
                .param("seed", seed)
                .param("now", Columns.utc(now))
                .update();
    }

    /** The words are gone; that the room was there stays. */
    void erase(UUID id, Instant now) {
        jdbc.sql("""
                        UPDATE stage_room
                           SET phase = 'closed', seed = NULL, closed_at = coalesce(closed_at, :now), erased_at = :now
                         WHERE id = :id
                        """).param("id", id).param("now", Columns.utc(now)).update();
    }

    /** Rooms in which nothing happened since. */
    List<UUID> untouchedSince(Instant then) {
        return jdbc.sql("SELECT id FROM stage_room WHERE erased_at IS NULL AND touched_at < :then ORDER BY id")
                .param("then", Columns.utc(then))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void addMember(UUID room, UUID account) {
        jdbc.sql("INSERT INTO stage_member (room, account) VALUES (:room, :account) ON CONFLICT DO NOTHING")
                .param("room", room)
                .param("account", account)
                .update();
    }

    void markPlayed(UUID room, UUID account) {
        jdbc.sql("UPDATE stage_member SET played = true WHERE room = :room AND account = :account")
                .param("room", room)
                .param("account", account)
                .update();
    }

    static Refused unknown() {
        return Refused.unknown("stage.unknown", "There is no such room, or it is not yours to see.");
    }

    private static StageRoomRow read(ResultSet row, int number) throws SQLException {
        return new StageRoomRow(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("title"),
                row.getObject("trainer", UUID.class),
                row.getString("trainer_name"),
                StagePhase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
                row.getString("seed"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "closed_at"),
                Columns.instant(row, "erased_at"));
    }
}
