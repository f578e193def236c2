package app.hearth.calibration;

import app.hearth.kernel.Columns;
import app.hearth.scorecard.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsensusTable {

    private final JdbcClient jdbc;

    ConsensusTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it, in the place of an earlier one about the same; returns what is kept, under the id of the first. */
    Consensus upsert(UUID session, Consensus consensus) {
        return jdbc.sql("""
                        INSERT INTO calibration_consensus
                            (id, session, conversation, item, verdict, share, reason, decided_by_name, decided_at)
                        VALUES (:id, :session, :conversation, :item, :verdict, :share, :reason, :by, :at)
                        ON CONFLICT (session, conversation, item) DO UPDATE SET
                            verdict = excluded.verdict, share = excluded.share, reason = excluded.reason,
                            decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at
                        RETURNING *
                        """)
                .param("id", consensus.id())
                .param("session", session)
                .param("conversation", consensus.conversation())
                .param("item", consensus.item())
                .param("verdict", consensus.verdict().wire())
                .param("share", consensus.share())
                .param("reason", consensus.reason())
                .param("by", consensus.decidedBy())
                .param("at", Columns.utc(consensus.decidedAt()))
                .query(ConsensusTable::read)
                .single();
    }

    List<Consensus> of(UUID session) {
        return jdbc.sql("SELECT * FROM calibration_consensus WHERE session = :session")
                .param("session", session)
                .query(ConsensusTable::read)
                .list();
    }

    private static Consensus read(ResultSet row, int number) throws SQLException {
        var wire = row.getString("verdict");
        return new Consensus(
                row.getObject("id", UUID.class),
                row.getObject("conversation", UUID.class),
                row.getString("item"),
                Arrays.stream(Verdict.values())
                        .filter(it -> it.wire().equals(wire))
                        .findFirst()
                        .orElseThrow(),
                row.getDouble("share"),
                row.getString("reason"),
                row.getString("decided_by_name"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
