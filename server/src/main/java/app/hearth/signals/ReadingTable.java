package app.hearth.signals;

import static java.util.Objects.requireNonNull;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Columns;
import app.hearth.reading.ConversationReading;
import app.hearth.reading.ConversationReading.Answers;
import app.hearth.reading.ConversationReading.Path;
import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction;
import app.hearth.reading.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ReadingTable {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private static final UUID BEGINNING = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReadingTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Keeps the readings; an earlier one of the same conversation by the same version is replaced, and stays shown if
     * it was.
     */
    void upsert(List<ReadConversation> batch, boolean shown) {
        jdbc.sql("""
                        INSERT INTO reading
                            (conversation, reader, need, entry_emotion, entry_abuse, path, turning_point, deescalated,
                             satisfaction, satisfaction_score, resolved, resolved_score, warmth, listening, effort,
                             answers, categories, turns, shown)
                        SELECT unnested.*, :shown FROM unnest(
                            :conversations::uuid[], :readers::text[], :needs::text[], :entryEmotions::real[],
                            :entryAbuses::boolean[], :paths::text[], :turningPoints::integer[],
                            :deescalated::boolean[], :satisfactions::text[], :satisfactionScores::real[],
                            :resolved::text[], :resolvedScores::real[], :warmths::real[], :listenings::real[],
                            :efforts::real[], :answers::jsonb[], :categories::jsonb[],
                            :turns::jsonb[]) AS unnested
                        ON CONFLICT (conversation, reader) DO UPDATE SET
                            need = excluded.need, entry_emotion = excluded.entry_emotion,
                            entry_abuse = excluded.entry_abuse, path = excluded.path,
                            turning_point = excluded.turning_point, deescalated = excluded.deescalated,
                            satisfaction = excluded.satisfaction, satisfaction_score = excluded.satisfaction_score,
                            resolved = excluded.resolved, resolved_score = excluded.resolved_score,
                            warmth = excluded.warmth, listening = excluded.listening, effort = excluded.effort,
                            answers = excluded.answers, categories = excluded.categories, turns = excluded.turns, shown = reading.shown OR excluded.shown
                        """)
                .param("shown", shown)
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
                        "answers",
                        Columns.of(
                                batch, it -> json.writeValueAsString(whole(it).answers())))
                .param("categories", Columns.of(batch, it -> stored(whole(it).categories())))
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

    /** Deletes what other versions read in these conversations. */
    void deleteOthers(List<UUID> conversations, String reader) {
        jdbc.sql("DELETE FROM reading WHERE conversation = ANY(:conversations::uuid[]) AND reader <> :reader")
                .param("conversations", Columns.ids(conversations))
                .param("reader", reader)
                .update();
    }

    Optional<Reading> shown(ConversationId conversation) {
        return jdbc.sql("SELECT * FROM reading WHERE conversation = :conversation AND shown")
                .param("conversation", conversation.value())
                .query(this::read)
                .optional();
    }

    Optional<Reading> find(ConversationId conversation, String reader) {
        return jdbc.sql("SELECT * FROM reading WHERE conversation = :conversation AND reader = :reader")
                .param("conversation", conversation.value())
                .param("reader", reader)
                .query(this::read)
                .optional();
    }

    /** The versions that have a reading of a conversation, the shown one first. */
    List<String> readersOf(ConversationId conversation) {
        return jdbc.sql(
                        "SELECT reader FROM reading WHERE conversation = :conversation ORDER BY shown DESC, reader DESC")
                .param("conversation", conversation.value())
                .query((row, number) -> row.getString("reader"))
                .list();
    }

    Map<UUID, Reading> shown(List<UUID> conversations) {
        return byConversation(jdbc.sql("SELECT * FROM reading WHERE conversation = ANY(:ids::uuid[]) AND shown")
                .param("ids", Columns.ids(conversations)));
    }

    /** The next conversations behind a place, in the order of their ids. */
    List<UUID> shownBehind(@Nullable UUID after, int most) {
        return jdbc.sql("""
                        SELECT conversation FROM reading WHERE conversation > :after AND shown
                        ORDER BY conversation LIMIT :most
                        """)
                .param("after", after == null ? BEGINNING : after)
                .param("most", most)
                .query((row, number) -> row.getObject("conversation", UUID.class))
                .list();
    }

    Map<UUID, Reading> by(String reader, List<UUID> conversations) {
        return byConversation(
                jdbc.sql("SELECT * FROM reading WHERE conversation = ANY(:ids::uuid[]) AND reader = :reader")
                        .param("ids", Columns.ids(conversations))
                        .param("reader", reader));
    }

    /** Has the readings of one version shown in these conversations, and no others. */
    void show(String reader, List<UUID> conversations) {
        jdbc.sql("""
                        UPDATE reading SET shown = (reader = :reader)
                        WHERE conversation = ANY(:ids::uuid[]) AND shown <> (reader = :reader)
                        """)
                .param("ids", Columns.ids(conversations))
                .param("reader", reader)
                .update();
    }

    /** The next conversations behind a place, in the order of their ids, and what a version has of each. */
    List<Step> walk(String reader, @Nullable UUID after, int most) {
        return jdbc.sql("""
                        WITH stretch AS MATERIALIZED (
                            SELECT DISTINCT conversation FROM reading WHERE conversation > :after
                            ORDER BY conversation LIMIT :most)
                        SELECT stretch.conversation, own.reader IS NOT NULL AS read, coalesce(own.shown, false) AS shown
                        FROM stretch LEFT JOIN reading AS own
                            ON own.conversation = stretch.conversation AND own.reader = :reader
                        ORDER BY stretch.conversation
                        """)
                .param("reader", reader)
                .param("after", after == null ? BEGINNING : after)
                .param("most", most)
                .query((row, number) -> new Step(
                        row.getObject("conversation", UUID.class), row.getBoolean("read"), row.getBoolean("shown")))
                .list();
    }

    /**
     * A conversation on the way through the store.
     *
     * @param read whether the version has read it
     * @param shown whether that reading is the one shown
     */
    record Step(UUID conversation, boolean read, boolean shown) {}

    /** Deletes the readings of a version that are not shown; returns how many there were. */
    int deleteHidden(String reader, List<UUID> conversations) {
        return jdbc.sql("""
                        DELETE FROM reading
                        WHERE conversation = ANY(:ids::uuid[]) AND reader = :reader AND NOT shown
                        """)
                .param("ids", Columns.ids(conversations))
                .param("reader", reader)
                .update();
    }

    boolean hasAny(String reader) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM reading WHERE reader = :reader)")
                .param("reader", reader)
                .query(Boolean.class)
                .single();
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM reading)")
                .query(Boolean.class)
                .single();
    }

    private Map<UUID, Reading> byConversation(StatementSpec statement) {
        return statement.query(this::read).list().stream()
                .collect(Collectors.toMap(it -> UUID.fromString(it.conversationId()), Function.identity()));
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
                        real(row, "effort"),
                        answers(row.getString("answers")),
                        categories(row.getString("categories"))));
    }

    private static ConversationReading whole(ReadConversation read) {
        return read.reading().conversation();
    }

    private @Nullable String stored(Map<String, String> categories) {
        return categories.isEmpty() ? null : json.writeValueAsString(categories);
    }

    private Map<String, String> categories(@Nullable String stored) {
        return stored == null ? Map.of() : json.readValue(stored, NAMES);
    }

    private Answers answers(@Nullable String stored) {
        return stored == null ? Answers.UNKNOWN : json.readValue(stored, Answers.class);
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    private static double real(ResultSet row, String column) throws SQLException {
        return requireNonNull(Columns.real(row, column), column);
    }
}
