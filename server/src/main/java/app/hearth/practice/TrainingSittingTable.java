package app.hearth.practice;

import app.hearth.customer.scenario.Language;
import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TrainingSittingTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrainingSittingTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Says whether it was not there. */
    boolean insertUnlessPresent(TrainingSitting sitting) {
        return jdbc.sql("""
                        INSERT INTO training_sitting
                            (id, account, name, person, scenario, version, persona, language, seed, mood_shown, timed,
                             retry_of, kept_turns, attempt, opening, begun_at, touched_at)
                        VALUES (:id, :account, :name, :person, :scenario, :version, :persona, :language, :seed,
                                :moodShown, :timed, :retryOf, :kept, :attempt, :opening::jsonb, :begunAt, :touchedAt)
                        ON CONFLICT (id) DO NOTHING
                        """)
                        .param("id", sitting.id())
                        .param("account", sitting.account())
                        .param("name", sitting.name())
                        .param("person", sitting.person())
                        .param("scenario", sitting.scenario())
                        .param("version", sitting.version())
                        .param("persona", sitting.persona())
                        .param("language", sitting.language().wire())
                        .param("seed", sitting.seed())
                        .param("moodShown", sitting.moodShown())
                        .param("timed", sitting.timed())
                        .param("retryOf", sitting.retryOf())
                        .param("kept", sitting.kept())
                        .param("attempt", sitting.attempt())
                        .param("opening", json.writeValueAsString(sitting.opening()))
                        .param("begunAt", Columns.utc(sitting.begunAt()))
                        .param("touchedAt", Columns.utc(sitting.touchedAt()))
                        .update()
                == 1;
    }

    Optional<TrainingSitting> find(UUID id) {
        return jdbc.sql("SELECT * FROM training_sitting WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Nobody else goes on with it until the transaction ends. */
    Optional<TrainingSitting> lock(UUID id) {
        return jdbc.sql("SELECT * FROM training_sitting WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Those of an account, the newest first. */
    List<TrainingSitting> of(UUID account, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM training_sitting
                         WHERE account = :account
                           AND (:after::uuid IS NULL
                                OR (begun_at, id) < (SELECT last.begun_at, last.id FROM training_sitting last
                                                      WHERE last.id = :after))
                         ORDER BY begun_at DESC, id DESC
                         LIMIT :limit
                        """)
                .param("account", account)
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** Those of an account that are over, the oldest first; the last so many of them. */
    List<TrainingSitting> overOf(UUID account, int limit) {
        return jdbc.sql("""
                        SELECT * FROM (SELECT * FROM training_sitting
                                        WHERE account = :account AND over_at IS NOT NULL
                                        ORDER BY over_at DESC LIMIT :limit) AS latest
                         ORDER BY over_at
                        """)
                .param("account", account)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** Of an attempt at an exam, in the order they were begun. */
    List<TrainingSitting> ofAttempt(UUID attempt) {
        return jdbc.sql("SELECT * FROM training_sitting WHERE attempt = :attempt ORDER BY begun_at, id")
                .param("attempt", attempt)
                .query(this::read)
                .list();
    }

    /** Those that their trainees show to trainers, the last shared first. */
    List<TrainingSitting> shared() {
        return jdbc.sql("SELECT * FROM training_sitting WHERE shared_at IS NOT NULL ORDER BY shared_at DESC LIMIT 200")
                .query(this::read)
                .list();
    }

    /** Who practised how often since, whoever practised last first. Exams are told elsewhere. */
    List<TrainingOverview.Practised> practisedSince(Instant then) {
        return jdbc.sql("""
                        SELECT (array_agg(person ORDER BY begun_at DESC))[1] AS person,
                               (array_agg(name ORDER BY begun_at DESC))[1] AS name,
                               count(*) AS times, max(begun_at) AS last
                          FROM training_sitting
                         WHERE begun_at >= :then AND result IS NOT NULL AND attempt IS NULL
                         GROUP BY account
                         ORDER BY last DESC
                         LIMIT 500
                        """)
                .param("then", Columns.utc(then))
                .query((row, number) -> new TrainingOverview.Practised(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getInt("times"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    int countOpen(UUID account) {
        return jdbc.sql("SELECT count(*) FROM training_sitting WHERE account = :account AND over_at IS NULL")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    void touch(UUID id, Instant at) {
        jdbc.sql("UPDATE training_sitting SET touched_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", Columns.utc(at))
                .update();
    }

    void countHint(UUID id) {
        jdbc.sql("UPDATE training_sitting SET hints = hints + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    void end(UUID id, TrainingEnding ending, @Nullable TrainingResult result, Instant at) {
        jdbc.sql("""
                        UPDATE training_sitting SET over_at = :at, ending = :ending, result = :result::jsonb WHERE id = :id
                        """)
                .param("id", id)
                .param("ending", ending.wire())
                .param("result", result == null ? null : json.writeValueAsString(result))
                .param("at", Columns.utc(at))
                .update();
    }

    void share(UUID id, @Nullable Instant at) {
        jdbc.sql("UPDATE training_sitting SET shared_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", Columns.utc(at))
                .update();
    }

    /** Those that go on and in which nothing was said since. */
    List<UUID> idleSince(Instant then) {
        return jdbc.sql("SELECT id FROM training_sitting WHERE over_at IS NULL AND touched_at < :then ORDER BY id")
                .param("then", Columns.utc(then))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Deletes the words of what is over for so long; says of how many. */
    int eraseUntouchedSince(Instant then, Instant now) {
        var old = jdbc.sql("""
                        UPDATE training_sitting SET opening = '[]', erased_at = :now, shared_at = NULL
                         WHERE erased_at IS NULL AND over_at IS NOT NULL AND touched_at < :then
                        RETURNING id
                        """)
                .param("now", Columns.utc(now))
                .param("then", Columns.utc(then))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        var ids = Columns.ids(old);
        jdbc.sql("DELETE FROM training_wording WHERE sitting = ANY (:ids::uuid[])")
                .param("ids", ids)
                .update();
        jdbc.sql("DELETE FROM training_turn WHERE sitting = ANY (:ids::uuid[])")
                .param("ids", ids)
                .update();
        return old.size();
    }

    TrainingSitting read(ResultSet row, int number) throws SQLException {
        var ending = row.getString("ending");
        var result = row.getString("result");
        return new TrainingSitting(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getObject("person", UUID.class),
                row.getString("scenario"),
                row.getInt("version"),
                row.getString("persona"),
                Language.of(row.getString("language")),
                row.getLong("seed"),
                row.getBoolean("mood_shown"),
                row.getBoolean("timed"),
                row.getObject("retry_of", UUID.class),
                row.getInt("kept_turns"),
                row.getObject("attempt", UUID.class),
                row.getInt("hints"),
                List.of(json.readValue(row.getString("opening"), String[].class)),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "over_at"),
                ending == null ? null : TrainingEnding.of(ending),
                result == null ? null : json.readValue(result, TrainingResult.class),
                Columns.instant(row, "shared_at"),
                Columns.instant(row, "erased_at"));
    }
}
