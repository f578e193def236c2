package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Columns;
import app.hearth.quality.Ruling.Origin;
import app.hearth.scorecard.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RulingTable {

    private static final String STRENGTH = "array_position(ARRAY['sibling', 'review', 'consensus', 'appeal'], %s)";

    private final JdbcClient jdbc;

    RulingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps rulings where none that is stronger stands. No item of a conversation may come twice. */
    void upsert(List<Ruling> rulings) {
        jdbc.sql("""
                        INSERT INTO ruling
                            (conversation, scorecard, item, verdict, share, origin, reference, account, ruled_at)
                        SELECT * FROM unnest(
                            :conversations::uuid[], :scorecards::text[], :items::text[], :verdicts::text[],
                            :shares::numeric[], :origins::text[], :references::uuid[], :accounts::uuid[],
                            :times::timestamptz[])
                        ON CONFLICT (conversation, scorecard, item) DO UPDATE SET
                            verdict = excluded.verdict, share = excluded.share, origin = excluded.origin,
                            reference = excluded.reference, account = excluded.account, ruled_at = excluded.ruled_at
                        WHERE %s >= %s
                        """.formatted(STRENGTH.formatted("excluded.origin"), STRENGTH.formatted("ruling.origin")))
                .param(
                        "conversations",
                        Columns.of(rulings, it -> it.conversation().value()))
                .param("scorecards", Columns.of(rulings, Ruling::scorecard))
                .param("items", Columns.of(rulings, Ruling::item))
                .param("verdicts", Columns.of(rulings, it -> it.verdict().wire()))
                .param("shares", Columns.of(rulings, Ruling::share))
                .param("origins", Columns.of(rulings, it -> it.origin().wire()))
                .param("references", Columns.of(rulings, Ruling::reference))
                .param("accounts", Columns.of(rulings, Ruling::account))
                .param("times", Columns.of(rulings, Ruling::at))
                .update();
    }

    /** Takes back what a review, session or appeal decided, and tells which conversations that was about. */
    List<UUID> deleteOf(UUID reference) {
        return jdbc.sql("DELETE FROM ruling WHERE reference = :reference RETURNING conversation")
                .param("reference", reference)
                .query((row, number) -> row.getObject("conversation", UUID.class))
                .list();
    }

    void delete(List<UUID> conversations) {
        jdbc.sql("DELETE FROM ruling WHERE conversation = ANY(:conversations::uuid[])")
                .param("conversations", Columns.ids(conversations))
                .update();
    }

    List<Ruling> of(Collection<UUID> conversations) {
        return jdbc.sql("""
                        SELECT * FROM ruling WHERE conversation = ANY(:conversations::uuid[])
                        ORDER BY conversation, scorecard, item
                        """)
                .param("conversations", Columns.ids(conversations))
                .query(RulingTable::read)
                .list();
    }

    private static Ruling read(ResultSet row, int number) throws SQLException {
        return new Ruling(
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getString("scorecard"),
                row.getString("item"),
                Verdict.of(row.getString("verdict")),
                row.getDouble("share"),
                Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                row.getObject("reference", UUID.class),
                row.getObject("account", UUID.class),
                row.getObject("ruled_at", OffsetDateTime.class).toInstant());
    }
}
