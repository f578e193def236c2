package app.hearth.quality;

import app.hearth.kernel.Columns;
import app.hearth.scorecard.Sketch;
import app.hearth.signals.ReadConversation;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SketchTable {

    private static final UUID BEGINNING = new UUID(0, 0);

    private final JdbcClient jdbc;

    SketchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Bytes as a cast in a statement takes them. */
    static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    void upsert(List<ReadConversation> batch) {
        jdbc.sql("""
                        INSERT INTO sketch (conversation, agent, bytes)
                        SELECT * FROM unnest(:conversations::uuid[], :agents::uuid[], :bytes::bytea[])
                        ON CONFLICT (conversation) DO UPDATE SET agent = excluded.agent, bytes = excluded.bytes
                        """)
                .param(
                        "conversations",
                        Columns.of(batch, it -> it.conversation().id().value()))
                .param("agents", Columns.of(batch, it -> it.conversation().agent()))
                .param(
                        "bytes",
                        Columns.of(
                                batch,
                                it -> hex(Sketch.of(it.conversation().turns(), it.reading())
                                        .toBytes())))
                .update();
    }

    void delete(List<UUID> conversations) {
        jdbc.sql("DELETE FROM sketch WHERE conversation = ANY(:conversations::uuid[])")
                .param("conversations", Columns.ids(conversations))
                .update();
    }

    /** The next conversations behind a place, with how they stand by a card. */
    List<Row> walk(String scorecard, @Nullable UUID after, int most) {
        return jdbc.sql("""
                        SELECT sketch.conversation, sketch.agent, sketch.bytes,
                               evaluation.version, evaluation.score, evaluation.critical_failed, evaluation.verdicts
                        FROM sketch LEFT JOIN evaluation
                            ON evaluation.conversation = sketch.conversation AND evaluation.scorecard = :scorecard
                        WHERE sketch.conversation > :after
                        ORDER BY sketch.conversation LIMIT :most
                        """)
                .param("scorecard", scorecard)
                .param("after", after == null ? BEGINNING : after)
                .param("most", most)
                .query(SketchTable::read)
                .list();
    }

    /**
     * A conversation and how it stands by a card.
     *
     * @param standing null where the card does not judge it
     */
    record Row(
            UUID conversation,
            @Nullable UUID agent,
            Sketch sketch,
            @Nullable Stands standing) {}

    /** How it stands, in few bytes. */
    static final class Stands {
        private final int version;
        private final @Nullable Double score;
        private final boolean criticalFailed;
        private final byte[] verdicts;

        private Stands(int version, @Nullable Double score, boolean criticalFailed, byte[] verdicts) {
            this.version = version;
            this.score = score;
            this.criticalFailed = criticalFailed;
            this.verdicts = verdicts;
        }

        int version() {
            return version;
        }

        @Nullable
        Double score() {
            return score;
        }

        boolean criticalFailed() {
            return criticalFailed;
        }

        byte[] verdicts() {
            return verdicts;
        }
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var verdicts = row.getBytes("verdicts");
        var score = row.getObject("score", BigDecimal.class);
        return new Row(
                row.getObject("conversation", UUID.class),
                row.getObject("agent", UUID.class),
                Sketch.of(row.getBytes("bytes")),
                verdicts == null
                        ? null
                        : new Stands(
                                row.getInt("version"),
                                score == null ? null : score.doubleValue(),
                                row.getBoolean("critical_failed"),
                                verdicts));
    }
}
