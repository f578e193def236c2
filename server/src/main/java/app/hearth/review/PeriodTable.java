package app.hearth.review;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PeriodTable {

    private final JdbcClient jdbc;

    PeriodTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many conversations of a week were seen; 0 for one that nobody knows. */
    long seen(LocalDate starts) {
        return jdbc.sql("SELECT seen FROM review_period WHERE starts = :starts")
                .param("starts", starts)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Keeps the probability of a week, or the lower one that was kept before, and tells which it is. */
    double lower(LocalDate starts, int wanted, long seen, double probability) {
        return jdbc.sql("""
                        INSERT INTO review_period AS known (starts, wanted, seen, probability)
                        VALUES (:starts, :wanted, :seen, :probability)
                        ON CONFLICT (starts) DO UPDATE SET
                            wanted = excluded.wanted, seen = greatest(known.seen, excluded.seen),
                            probability = least(known.probability, excluded.probability)
                        RETURNING probability
                        """)
                .param("starts", starts)
                .param("wanted", wanted)
                .param("seen", seen)
                .param("probability", probability)
                .query(Double.class)
                .single();
    }
}
