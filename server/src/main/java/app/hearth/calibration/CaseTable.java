package app.hearth.calibration;

import app.hearth.kernel.Columns;
import app.hearth.review.MachineVerdict;
import app.hearth.review.ReviewedItem;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The conversations of sessions, and their ratings. */
@Repository
class CaseTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID session, List<UUID> conversations) {
        jdbc.sql("""
                        INSERT INTO calibration_case (session, conversation, place)
                        SELECT :session, conversation, place
                        FROM unnest(:conversations::uuid[]) WITH ORDINALITY AS chosen (conversation, place)
                        """)
                .param("session", session)
                .param("conversations", Columns.ids(conversations))
                .update();
    }

    /** Puts another conversation in the place of one that nobody has begun to rate; whether it did. */
    boolean swap(UUID session, UUID conversation, UUID other) {
        return jdbc.sql("""
                        UPDATE calibration_case AS one SET conversation = :other
                        WHERE session = :session AND conversation = :conversation AND NOT EXISTS (
                            SELECT FROM calibration_rating AS given
                            WHERE given.session = one.session AND given.conversation = one.conversation)
                        """)
                        .param("session", session)
                        .param("conversation", conversation)
                        .param("other", other)
                        .update()
                == 1;
    }

    List<Case> of(UUID session) {
        return jdbc.sql("SELECT * FROM calibration_case WHERE session = :session ORDER BY place")
                .param("session", session)
                .query(this::readCase)
                .list();
    }

    /** Which of the conversations were cases of any session. */
    List<UUID> used(Collection<UUID> conversations) {
        return jdbc.sql("SELECT conversation FROM calibration_case WHERE conversation = ANY(:conversations::uuid[])")
                .param("conversations", Columns.ids(conversations))
                .query((row, number) -> row.getObject("conversation", UUID.class))
                .list();
    }

    void insert(UUID session, UUID conversation, UUID rater, UUID review) {
        jdbc.sql("""
                        INSERT INTO calibration_rating (session, conversation, rater, review)
                        VALUES (:session, :conversation, :rater, :review)
                        """)
                .param("session", session)
                .param("conversation", conversation)
                .param("rater", rater)
                .param("review", review)
                .update();
    }

    List<Rating> ratings(UUID session) {
        return jdbc.sql("SELECT * FROM calibration_rating WHERE session = :session")
                .param("session", session)
                .query(this::readRating)
                .list();
    }

    /** The session that a review is part of. */
    Optional<UUID> sessionOf(UUID review) {
        return jdbc.sql("SELECT session FROM calibration_rating WHERE review = :review")
                .param("review", review)
                .query((row, number) -> row.getObject("session", UUID.class))
                .optional();
    }

    void keep(UUID session, Rating rating) {
        jdbc.sql("""
                        UPDATE calibration_rating SET items = :items::jsonb, score = :score
                        WHERE session = :session AND review = :review
                        """)
                .param("session", session)
                .param("review", rating.review())
                .param("items", json.writeValueAsString(rating.items()))
                .param("score", rating.score())
                .update();
    }

    void keep(UUID session, Case one) {
        jdbc.sql("""
                        UPDATE calibration_case SET machine = :machine::jsonb, machine_score = :score
                        WHERE session = :session AND conversation = :conversation
                        """)
                .param("session", session)
                .param("conversation", one.conversation())
                .param("machine", json.writeValueAsString(one.machine()))
                .param("score", one.machineScore())
                .update();
    }

    void delete(List<UUID> conversations) {
        jdbc.sql("DELETE FROM calibration_case WHERE conversation = ANY(:conversations::uuid[])")
                .param("conversations", Columns.ids(conversations))
                .update();
    }

    private Case readCase(ResultSet row, int number) throws SQLException {
        return new Case(
                row.getObject("conversation", UUID.class),
                row.getInt("place"),
                Arrays.asList(json.readValue(row.getString("machine"), MachineVerdict[].class)),
                decimal(row, "machine_score"));
    }

    private Rating readRating(ResultSet row, int number) throws SQLException {
        var items = row.getString("items");
        return new Rating(
                row.getObject("conversation", UUID.class),
                row.getObject("rater", UUID.class),
                row.getObject("review", UUID.class),
                items == null ? List.of() : Arrays.asList(json.readValue(items, ReviewedItem[].class)),
                decimal(row, "score"));
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, BigDecimal.class);
        return value == null ? null : value.doubleValue();
    }
}
