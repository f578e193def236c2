package app.hearth.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in other words. One is expected first; then either the other words are kept or, when somebody has read the
 * customer's own meanwhile, those stay for good, so that nobody reads an answer in two ways.
 */
@Repository
class TrainingWordingTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrainingWordingTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void expect(UUID sitting, int number) {
        jdbc.sql("INSERT INTO training_wording (sitting, number) VALUES (:sitting, :number)")
                .param("sitting", sitting)
                .param("number", number)
                .update();
    }

    boolean isExpected(UUID sitting, int number) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM training_wording
                                        WHERE sitting = :sitting AND number = :number AND lines IS NULL)
                        """)
                .param("sitting", sitting)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** Says whether they are what is shown from now on. */
    boolean keep(UUID sitting, int number, List<String> lines) {
        return jdbc.sql("""
                        UPDATE training_wording SET lines = :lines::jsonb
                         WHERE sitting = :sitting AND number = :number AND lines IS NULL
                        """)
                        .param("sitting", sitting)
                        .param("number", number)
                        .param("lines", json.writeValueAsString(lines))
                        .update()
                == 1;
    }

    /** Those of a sitting by number. Whatever is still expected is expected no longer: its own words are read now. */
    Map<Integer, List<String>> settled(UUID sitting) {
        jdbc.sql("DELETE FROM training_wording WHERE sitting = :sitting AND lines IS NULL")
                .param("sitting", sitting)
                .update();
        var settled = new HashMap<Integer, List<String>>();
        jdbc.sql("SELECT number, lines FROM training_wording WHERE sitting = :sitting AND lines IS NOT NULL")
                .param("sitting", sitting)
                .query((ResultSet row) -> read(row, settled));
        return settled;
    }

    private void read(ResultSet row, Map<Integer, List<String>> settled) throws SQLException {
        settled.put(row.getInt("number"), List.of(json.readValue(row.getString("lines"), String[].class)));
    }

    /** The first answers of one sitting are the first of another too. */
    void copy(UUID from, UUID to, int turns) {
        jdbc.sql("""
                        INSERT INTO training_wording (sitting, number, lines)
                        SELECT :to, number, lines FROM training_wording
                         WHERE sitting = :from AND number <= :turns AND lines IS NOT NULL
                        """).param("from", from).param("to", to).param("turns", turns).update();
    }
}
