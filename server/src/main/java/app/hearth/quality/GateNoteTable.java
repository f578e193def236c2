package app.hearth.quality;

import app.hearth.quality.ItemGates.BelowGate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class GateNoteTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GateNoteTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(String card, int version, GateNote note) {
        jdbc.sql("""
                        INSERT INTO scorecard_below_gate (scorecard, version, items, reason, decided_by)
                        VALUES (:card, :version, :items::jsonb, :reason, :by)
                        """)
                .param("card", card)
                .param("version", version)
                .param("items", json.writeValueAsString(note.items()))
                .param("reason", note.reason())
                .param("by", note.decidedBy())
                .update();
    }

    /** By version. */
    Map<Integer, GateNote> of(String card) {
        var notes = new HashMap<Integer, GateNote>();
        jdbc.sql("SELECT * FROM scorecard_below_gate WHERE scorecard = :card")
                .param("card", card)
                .query(row -> {
                    notes.put(
                            row.getInt("version"),
                            new GateNote(
                                    Arrays.asList(json.readValue(row.getString("items"), BelowGate[].class)),
                                    row.getString("reason"),
                                    row.getString("decided_by")));
                });
        return notes;
    }
}
