package app.hearth.quality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FairnessTable {

    private final JdbcClient jdbc;

    FairnessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String card, int version, FairnessNote note) {
        jdbc.sql("""
                        INSERT INTO scorecard_fairness
                            (scorecard, version, talks, pairs, flips, unfair, reason, decided_by)
                        VALUES (:card, :version, :talks, :pairs, :flips, :unfair::text[], :reason, :by)
                        """)
                .param("card", card)
                .param("version", version)
                .param("talks", note.talks())
                .param("pairs", note.pairs())
                .param("flips", note.flips())
                .param("unfair", note.unfair().toArray(String[]::new))
                .param("reason", note.reason())
                .param("by", note.decidedBy())
                .update();
    }

    /** By version. */
    Map<Integer, FairnessNote> of(String card) {
        var notes = new HashMap<Integer, FairnessNote>();
        jdbc.sql("SELECT * FROM scorecard_fairness WHERE scorecard = :card")
                .param("card", card)
                .query(row -> {
                    notes.put(
                            row.getInt("version"),
                            new FairnessNote(
                                    row.getInt("talks"),
                                    row.getInt("pairs"),
                                    row.getInt("flips"),
                                    Arrays.asList(
                                            (String[]) row.getArray("unfair").getArray()),
                                    row.getString("reason"),
                                    row.getString("decided_by")));
                });
        return notes;
    }
}
