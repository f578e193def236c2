package app.hearth.review;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Columns;
import app.hearth.review.Candidate.Asks;
import app.hearth.review.Candidate.Lane;
import app.hearth.review.Worth.Detail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A row of the table of candidates as a candidate. */
record CandidateRow(JsonMapper json) {

    Candidate read(ResultSet row, int number) throws SQLException {
        return new Candidate(
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getString("scorecard"),
                row.getObject("agent", UUID.class),
                Asks.valueOf(row.getString("asks").toUpperCase(Locale.ROOT)),
                Lane.valueOf(row.getString("lane").toUpperCase(Locale.ROOT)),
                Reason.of((String[]) row.getArray("reasons").getArray()),
                Arrays.asList(json.readValue(row.getString("details"), Detail[].class)),
                row.getDouble("worth"),
                row.getObject("inclusion_probability", Double.class),
                Set.of((UUID[]) row.getArray("reviewers").getArray()),
                row.getObject("claimed_by", UUID.class),
                Columns.instant(row, "claimed_until"));
    }
}
