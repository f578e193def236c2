package app.hearth.review;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Columns;
import app.hearth.review.Review.Mode;
import app.hearth.review.Review.Occasion;
import app.hearth.review.Review.Purpose;
import app.hearth.review.Review.Reviewer;
import app.hearth.review.Review.Scores;
import app.hearth.review.Review.State;
import app.hearth.review.Review.Written;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A row of the table of reviews as a review. */
record ReviewRow(JsonMapper json) {

    Review read(ResultSet row, int number) throws SQLException {
        var submittedAt = Columns.instant(row, "submitted_at");
        return new Review(
                row.getObject("id", UUID.class),
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getString("scorecard"),
                row.getInt("version"),
                row.getString("reader"),
                row.getObject("agent", UUID.class),
                new Reviewer(
                        row.getObject("reviewer", UUID.class),
                        row.getString("reviewer_name"),
                        row.getObject("reviewer_person", UUID.class)),
                new Occasion(
                        Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                        Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                        List.of((String[]) row.getArray("reasons").getArray()),
                        row.getObject("inclusion_probability", Double.class)),
                row.getBoolean("rules"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Written(
                        Arrays.asList(json.readValue(row.getString("items"), ReviewedItem[].class)),
                        row.getString("comment"),
                        row.getString("coach_note"),
                        row.getBoolean("coach_shared")),
                Arrays.asList(json.readValue(row.getString("machine"), MachineVerdict[].class)),
                submittedAt == null
                        ? null
                        : new Scores(decimal(row, "score"), decimal(row, "skill"), decimal(row, "compliance")),
                row.getInt("revision"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                submittedAt);
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, BigDecimal.class);
        return value == null ? null : value.doubleValue();
    }
}
