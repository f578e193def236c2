package app.hearth.signals;

import static java.util.Objects.requireNonNull;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Columns;
import app.hearth.reading.ConversationReading;
import app.hearth.reading.ConversationReading.Path;
import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction;
import app.hearth.reading.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ReadingTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReadingTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the readings; an earlier reading of the same conversation is replaced. */
    void upsert(List<ReadConversation> batch) {
        jdbc.sql("""
                        INSERT INTO reading
                            (conversation, reader, need, entry_emotion, entry_abuse, path, turning_point, deescalated,
                             satisfaction, satisfaction_score, resolved, resolved_score, warmth, listening, effort,
                             turns)
                        SELECT * FROM unnest(
                            :conversations::uuid[], :readers::text[], :needs::text[], :entryEmotions::real[],
                            :entryAbuses::boolean[], :paths::text[], :turningPoints::integer[],
                            :deescalated::boolean[], :satisfactions::text[], :satisfactionScores::real[],
                            :resolved::text[], :resolvedScores::real[], :warmths::real[], :listenings::real[],
                            :efforts::real[], :turns::jsonb[])
                        ON CONFLICT (conversation) DO UPDATE SET
                            reader = excluded.reader, need = excluded.need, entry_emotion = excluded.entry_emotion,
                            entry_abuse = excluded.entry_abuse, path = excluded.path,
                            turning_point = excluded.turning_point, deescalated = excluded.deescalated,
                            satisfaction = excluded.satisfaction, satisfaction_score = excluded.satisfaction_score,
                            resolved = excluded.resolved, resolved_score = excluded.resolved_score,
                            warmth = excluded.warmth, listening = excluded.listening, effort = excluded.effort,
                            turns = excluded.turns
                        """)
                .param(
                        "conversations",
                        Columns.of(batch, it -> it.conversation().id().value()))
                .param("readers", Columns.of(batch, it -> it.reading().reader()))
                .param("needs", Columns.of(batch, it -> whole(it).need()))
                .param("entryEmotions", Columns.of(batch, it -> whole(it).entryEmotion()))
                .param("entryAbuses", Columns.of(batch, it -> whole(it).entryAbuse()))
                .param("paths", Columns.of(batch, it -> whole(it).path().wire()))
                .param("turningPoints", Columns.of(batch, it -> whole(it).turningPoint()))
                .param("deescalated", Columns.of(batch, it -> whole(it).deescalated()))
                .param(
                        "satisfactions",
                        Columns.of(batch, it -> whole(it).satisfaction().level().wire()))
                .param(
                        "satisfactionScores",
                        Columns.of(batch, it -> whole(it).satisfaction().score()))
                .param(
                        "resolved",
                        Columns.of(batch, it -> whole(it).resolved().state().wire()))
                .param(
                        "resolvedScores",
                        Columns.of(batch, it -> whole(it).resolved().probability()))
                .param("warmths", Columns.of(batch, it -> whole(it).warmth()))
                .param("listenings", Columns.of(batch, it -> whole(it).listening()))
                .param("efforts", Columns.of(batch, it -> whole(it).effort()))
                .param(
                        "turns",
                        Columns.of(
                                batch,
                                it -> json.writeValueAsString(it.reading().turns().stream()
                                        .map(StoredTurnReading::of)
                                        .toList())))
                .update();
    }

    void delete(List<UUID> conversations) {
        jdbc.sql("DELETE FROM reading WHERE conversation = ANY(:conversations::uuid[])")
                .param("conversations", Columns.ids(conversations))
                .update();
    }

    Optional<Reading> find(ConversationId conversation) {
        return jdbc.sql("SELECT * FROM reading WHERE conversation = :conversation")
                .param("conversation", conversation.value())
                .query(this::read)
                .optional();
    }

    private Reading read(ResultSet row, int number) throws SQLException {
        var turns = json.readValue(row.getString("turns"), StoredTurnReading[].class);
        return new Reading(
                row.getObject("conversation", UUID.class).toString(),
                row.getString("reader"),
                Arrays.stream(turns).map(StoredTurnReading::toReading).toList(),
                new ConversationReading(
                        row.getString("need"),
                        Columns.real(row, "entry_emotion"),
                        row.getBoolean("entry_abuse"),
                        Path.valueOf(upper(row, "path")),
                        row.getObject("turning_point", Integer.class),
                        row.getBoolean("deescalated"),
                        new Satisfaction(
                                Satisfaction.Level.valueOf(upper(row, "satisfaction")),
                                real(row, "satisfaction_score")),
                        new Resolved(Resolved.State.valueOf(upper(row, "resolved")), real(row, "resolved_score")),
                        Columns.real(row, "warmth"),
                        Columns.real(row, "listening"),
                        real(row, "effort")));
    }

    private static ConversationReading whole(ReadConversation read) {
        return read.reading().conversation();
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    private static double real(ResultSet row, String column) throws SQLException {
        return requireNonNull(Columns.real(row, column), column);
    }
}
