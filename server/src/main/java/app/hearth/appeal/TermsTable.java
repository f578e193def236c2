package app.hearth.appeal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TermsTable {

    private final JdbcClient jdbc;

    TermsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Terms terms() {
        return jdbc.sql("SELECT * FROM appeal_terms")
                .query((row, number) -> new Terms(
                        row.getInt("days_to_file"),
                        row.getInt("days_for_first"),
                        row.getInt("days_to_go_on"),
                        row.getInt("days_for_panel")))
                .optional()
                .orElse(Terms.USUAL);
    }

    void keep(Terms terms) {
        jdbc.sql("""
                        INSERT INTO appeal_terms (days_to_file, days_for_first, days_to_go_on, days_for_panel)
                        VALUES (:file, :first, :goOn, :panel)
                        ON CONFLICT (sole) DO UPDATE SET
                            days_to_file = excluded.days_to_file, days_for_first = excluded.days_for_first,
                            days_to_go_on = excluded.days_to_go_on, days_for_panel = excluded.days_for_panel
                        """)
                .param("file", terms.daysToFile())
                .param("first", terms.daysForFirst())
                .param("goOn", terms.daysToGoOn())
                .param("panel", terms.daysForPanel())
                .update();
    }
}
