package app.hearth.practice;

import app.hearth.kernel.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StageCardTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StageCardTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A card that a trainer wrote. */
    record Own(UUID id, StageCard card) {}

    void insert(UUID id, UUID owner, StageCard card, Instant now) {
        jdbc.sql("INSERT INTO stage_card (id, owner, card, changed_at) VALUES (:id, :owner, :card::jsonb, :now)")
                .param("id", id)
                .param("owner", owner)
                .param("card", json.writeValueAsString(card))
                .param("now", Columns.utc(now))
                .update();
    }

    /** False where the owner has no such card. */
    boolean update(UUID id, UUID owner, StageCard card, Instant now) {
        return jdbc.sql("""
                                UPDATE stage_card SET card = :card::jsonb, changed_at = :now
                                 WHERE id = :id AND owner = :owner
                                """)
                        .param("id", id)
                        .param("owner", owner)
                        .param("card", json.writeValueAsString(card))
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    boolean delete(UUID id, UUID owner) {
        return jdbc.sql("DELETE FROM stage_card WHERE id = :id AND owner = :owner")
                        .param("id", id)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    int count(UUID owner) {
        return jdbc.sql("SELECT count(*) FROM stage_card WHERE owner = :owner")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    List<Own> of(UUID owner) {
        return jdbc.sql("SELECT id, card FROM stage_card WHERE owner = :owner ORDER BY changed_at DESC")
                .param("owner", owner)
                .query((row, number) -> new Own(
                        row.getObject("id", UUID.class), json.readValue(row.getString("card"), StageCard.class)))
                .list();
    }

    Optional<StageCard> find(UUID id) {
        return jdbc.sql("SELECT card FROM stage_card WHERE id = :id")
                .param("id", id)
                .query((row, number) -> json.readValue(row.getString("card"), StageCard.class))
                .optional();
    }
}
