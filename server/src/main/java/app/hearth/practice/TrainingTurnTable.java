package app.hearth.practice;

import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TrainingTurnTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrainingTurnTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<TrainingTurn> of(UUID sitting) {
        return jdbc.sql("SELECT * FROM training_turn WHERE sitting = :sitting ORDER BY number")
                .param("sitting", sitting)
                .query(this::read)
                .list();
    }

    void append(UUID sitting, TrainingTurn turn) {
        jdbc.sql("""
                        INSERT INTO training_turn (sitting, number, id, text, waited, lines, at)
                        VALUES (:sitting, :number, :id, :text, :waited, :lines::jsonb, :at)
                        """)
                .param("sitting", sitting)
                .param("number", turn.number())
                .param("id", turn.id())
                .param("text", turn.text())
                .param("waited", turn.waited())
                .param("lines", json.writeValueAsString(turn.lines()))
                .param("at", Columns.utc(turn.at()))
                .update();
    }

    /** The first turns of one sitting are the first of another too. */
    void copy(UUID from, UUID to, int turns) {
        jdbc.sql("""
                        INSERT INTO training_turn (sitting, number, id, text, waited, lines, at)
                        SELECT :to, number, id, text, waited, lines, at FROM training_turn
                         WHERE sitting = :from AND number <= :turns
                        """).param("from", from).param("to", to).param("turns", turns).update();
    }

    private TrainingTurn read(ResultSet row, int number) throws SQLException {
        return new TrainingTurn(
                row.getInt("number"),
                row.getObject("id", UUID.class),
                row.getString("text"),
                row.getDouble("waited"),
                List.of(json.readValue(row.getString("lines"), String[].class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
