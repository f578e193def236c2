package app.hearth.calibration;

import app.hearth.calibration.GateView.State;
import app.hearth.kernel.Columns;
import app.hearth.review.ReviewedCard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class GateTable {

    private static final TypeReference<Map<String, String>> STATES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GateTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<CardGates> all() {
        return jdbc.sql("SELECT * FROM calibration_gate ORDER BY scorecard")
                .query(this::read)
                .list();
    }

    void keep(CardGates gates) {
        jdbc.sql("""
                        INSERT INTO calibration_gate (scorecard, version, reader, items, reviews, reviewed, judged_at)
                        VALUES (:scorecard, :version, :reader, :items::jsonb, :reviews, :reviewed, :at)
                        ON CONFLICT (scorecard) DO UPDATE SET
                            version = excluded.version, reader = excluded.reader, items = excluded.items,
                            reviews = excluded.reviews, reviewed = excluded.reviewed, judged_at = excluded.judged_at
                        """)
                .param("scorecard", gates.scorecard())
                .param("version", gates.version())
                .param("reader", gates.reader())
                .param(
                        "items",
                        json.writeValueAsString(gates.items().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, it -> it.getValue().wire()))))
                .param("reviews", gates.reviewed().reviews())
                .param("reviewed", Columns.utc(gates.reviewed().last()))
                .param("at", Columns.utc(gates.judgedAt()))
                .update();
    }

    private CardGates read(ResultSet row, int number) throws SQLException {
        var scorecard = row.getString("scorecard");
        return new CardGates(
                scorecard,
                row.getInt("version"),
                row.getString("reader"),
                json.readValue(row.getString("items"), STATES).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                it -> State.valueOf(it.getValue().toUpperCase(Locale.ROOT)))),
                new ReviewedCard(
                        scorecard,
                        row.getLong("reviews"),
                        row.getObject("reviewed", OffsetDateTime.class).toInstant()),
                row.getObject("judged_at", OffsetDateTime.class).toInstant());
    }
}
