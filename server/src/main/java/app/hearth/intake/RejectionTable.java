package app.hearth.intake;

import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RejectionTable {

    private final JdbcClient jdbc;

    RejectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A rejection and its number within the import, from 1. */
    record Numbered(long number, Rejection rejection) {}

    void append(UUID importId, List<Rejection> rejections) {
        jdbc.sql("""
                        INSERT INTO rejection (import, number, file, line, field, code, reason, excerpt)
                        SELECT :import, place + (SELECT coalesce(max(number), 0) FROM rejection WHERE import = :import),
                               file, line, field, code, reason, excerpt
                        FROM unnest(
                            :files::text[], :lines::bigint[], :fields::text[], :codes::text[], :reasons::text[],
                            :excerpts::text[])
                            WITH ORDINALITY AS fresh (file, line, field, code, reason, excerpt, place)
                        """)
                .param("import", importId)
                .param("files", Columns.of(rejections, Rejection::file))
                .param("lines", Columns.of(rejections, Rejection::line))
                .param("fields", Columns.of(rejections, Rejection::field))
                .param("codes", Columns.of(rejections, Rejection::code))
                .param("reasons", Columns.of(rejections, Rejection::reason))
                .param("excerpts", Columns.of(rejections, Rejection::excerpt))
                .update();
    }

    List<Numbered> page(UUID importId, long after, int limit) {
        return jdbc.sql(
                        "SELECT * FROM rejection WHERE import = :import AND number > :after ORDER BY number LIMIT :limit")
                .param("import", importId)
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> new Numbered(row.getLong("number"), read(row)))
                .list();
    }

    /** All of them, one after the other; close the stream. */
    Stream<Rejection> all(UUID importId) {
        return jdbc
                .sql("SELECT * FROM rejection WHERE import = :import ORDER BY number")
                .withFetchSize(1000)
                .param("import", importId)
                .query((row, index) -> read(row))
                .stream();
    }

    private static Rejection read(ResultSet row) throws SQLException {
        return new Rejection(
                row.getString("file"),
                row.getLong("line"),
                row.getString("field"),
                row.getString("code"),
                row.getString("reason"),
                row.getString("excerpt"));
    }
}
