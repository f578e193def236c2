package app.hearth.appeal;

import static java.util.Objects.requireNonNull;

import app.hearth.appeal.Decision.Outcome;
import app.hearth.appeal.Precedent.State;
import app.hearth.kernel.Columns;
import app.hearth.scorecard.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PrecedentTable {

    private final JdbcClient jdbc;

    PrecedentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void draft(UUID id, Appeal appeal, Outcome outcome, String quote, String wording, Instant now) {
        var claim = appeal.claim();
        jdbc.sql("""
                        INSERT INTO precedent
                            (id, appeal, scorecard, version, item, outcome, original, verdict, quote, wording, state,
                             revision, made_at)
                        VALUES (:id, :appeal, :scorecard, :version, :item, :outcome, :original, :verdict, :quote, :wording,
                                'draft', 1, :now)
                        """)
                .param("id", id)
                .param("appeal", appeal.id())
                .param("scorecard", claim.scorecard())
                .param("version", claim.version())
                .param("item", claim.item())
                .param("outcome", outcome.wire())
                .param("original", claim.original().verdict().wire())
                .param("verdict", appeal.standing().verdict().wire())
                .param("quote", quote)
                .param("wording", wording)
                .param("now", Columns.utc(now))
                .update();
    }

    /**
     * Those that hold all of the words, newest first.
     *
     * @param words each in lower case
     */
    List<Precedent> find(
            List<String> words,
            State state,
            @Nullable Outcome outcome,
            @Nullable String scorecard,
            @Nullable String item,
            @Nullable UUID after,
            int limit) {
        var where = new ArrayList<>(List.of(
                "state = :state",
                "(:outcome::text IS NULL OR outcome = :outcome)",
                "(:scorecard::text IS NULL OR scorecard = :scorecard)",
                "(:item::text IS NULL OR item = :item)",
                "(:after::uuid IS NULL OR id < :after)"));
        var params = new HashMap<String, @Nullable Object>();
        params.put("state", state.wire());
        params.put("outcome", outcome == null ? null : outcome.wire());
        params.put("scorecard", scorecard);
        params.put("item", item);
        params.put("after", after);
        for (var number = 0; number < words.size(); number++) {
            where.add("position(:word%d IN lower(quote || ' ' || wording)) > 0".formatted(number));
            params.put("word" + number, words.get(number));
        }
        return jdbc.sql("SELECT * FROM precedent WHERE " + String.join(" AND ", where) + " ORDER BY id DESC LIMIT "
                        + limit)
                .params(params)
                .query(PrecedentTable::read)
                .list();
    }

    /** Changes one that nobody has changed meanwhile; empty where somebody did, or there is none. */
    Optional<Precedent> change(UUID id, int revision, State state, String quote, String wording, Instant now) {
        return jdbc.sql("""
                        UPDATE precedent SET state = :state, quote = :quote, wording = :wording, revision = revision + 1,
                            published_at = CASE WHEN :state = 'published' THEN coalesce(published_at, :now) END
                        WHERE id = :id AND revision = :revision RETURNING *
                        """)
                .param("state", state.wire())
                .param("quote", quote)
                .param("wording", wording)
                .param("now", Columns.utc(now))
                .param("id", id)
                .param("revision", revision)
                .query(PrecedentTable::read)
                .optional();
    }

    private static Precedent read(ResultSet row, int number) throws SQLException {
        return new Precedent(
                row.getObject("id", UUID.class),
                row.getString("scorecard"),
                row.getInt("version"),
                row.getString("item"),
                requireNonNull(AppealTable.outcomeOf(row.getString("outcome"))),
                Verdict.of(row.getString("original")),
                Verdict.of(row.getString("verdict")),
                row.getString("quote"),
                row.getString("wording"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("revision"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "published_at"));
    }
}
