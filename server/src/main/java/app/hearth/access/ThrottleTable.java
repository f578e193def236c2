package app.hearth.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThrottleTable {

    private final JdbcClient jdbc;

    ThrottleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often it failed, and when last. */
    record Failures(int count, Instant lastAt) {}

    /**
     * Counts an attempt as failed before it is made, unless the wait after the last one is not over. One statement, so
     * that many at once get no more tries than one after the other.
     *
     * @param free how many failures cost no wait; from then on it doubles with each, from a second to the longest
     * @return whether the attempt may be made
     */
    boolean reserve(byte[] key, Instant now, int free, Duration longest, Duration forgottenAfter) {
        return jdbc.sql("""
                        INSERT INTO sign_in_failure AS known (key, failures, last_at) VALUES (:key, 1, :now)
                        ON CONFLICT (key) DO UPDATE
                           SET failures = CASE WHEN known.last_at < :forgotten THEN 1 ELSE known.failures + 1 END,
                               last_at = :now
                         WHERE known.failures < :free
                            OR known.last_at + make_interval(secs =>
                                   least(:longest, power(2, least(known.failures - :free, 30)))) <= :now
                        """)
                        .param("key", key)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("forgotten", now.minus(forgottenAfter).atOffset(ZoneOffset.UTC))
                        .param("free", free)
                        .param("longest", longest.toSeconds())
                        .update()
                == 1;
    }

    Optional<Failures> find(byte[] key) {
        return jdbc.sql("SELECT failures, last_at FROM sign_in_failure WHERE key = :key")
                .param("key", key)
                .query((row, number) -> new Failures(
                        row.getInt("failures"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void takeBack(byte[] key) {
        jdbc.sql("UPDATE sign_in_failure SET failures = failures - 1 WHERE key = :key AND failures > 0")
                .param("key", key)
                .update();
    }

    void delete(byte[] key) {
        jdbc.sql("DELETE FROM sign_in_failure WHERE key = :key")
                .param("key", key)
                .update();
    }

    void deleteOlderThan(Instant forgotten) {
        jdbc.sql("DELETE FROM sign_in_failure WHERE last_at < :forgotten")
                .param("forgotten", forgotten.atOffset(ZoneOffset.UTC))
                .update();
    }
}
