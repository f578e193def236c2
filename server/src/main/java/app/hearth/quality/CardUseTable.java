package app.hearth.quality;

import app.hearth.kernel.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CardUseTable {

    private final JdbcClient jdbc;

    CardUseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the choice; it stays until the transaction ends. */
    long hold() {
        return jdbc.sql("SELECT revision FROM scoring_choice FOR SHARE")
                .query(Long.class)
                .single();
    }

    long revision() {
        return jdbc.sql("SELECT revision FROM scoring_choice").query(Long.class).single();
    }

    /** Waits until everybody who scores by the choice before has kept the scores, and has it be another one. */
    void change() {
        jdbc.sql("UPDATE scoring_choice SET revision = revision + 1").update();
    }

    List<CardUse> all() {
        return jdbc.sql("SELECT * FROM scorecard_use ORDER BY programme NULLS FIRST, main DESC, scorecard")
                .query((row, number) -> new CardUse(
                        row.getString("scorecard"), row.getObject("programme", UUID.class), row.getBoolean("main")))
                .list();
    }

    void replace(List<CardUse> uses) {
        jdbc.sql("DELETE FROM scorecard_use").update();
        jdbc.sql("""
                        INSERT INTO scorecard_use (scorecard, programme, main)
                        SELECT * FROM unnest(:scorecards::text[], :programmes::uuid[], :mains::boolean[])
                        """)
                .param("scorecards", Columns.of(uses, CardUse::scorecard))
                .param("programmes", Columns.of(uses, CardUse::programme))
                .param("mains", Columns.of(uses, CardUse::main))
                .update();
    }
}
