package app.hearth.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files of the drop folder were taken already. */
@Repository
class DroppedFileTable {

    private final JdbcClient jdbc;

    DroppedFileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(String path, long size, Instant modified) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM dropped_file JOIN import ON import.id = dropped_file.import
                            WHERE path = :path AND size = :size AND modified = :modified
                                AND import.state <> 'interrupted')
                        """)
                .param("path", path)
                .param("size", size)
                .param("modified", modified.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void insert(String path, long size, Instant modified, UUID importId) {
        jdbc.sql("""
                        INSERT INTO dropped_file (path, size, modified, import)
                        VALUES (:path, :size, :modified, :import)
                        ON CONFLICT (path, size, modified) DO UPDATE SET import = excluded.import
                        """)
                .param("path", path)
                .param("size", size)
                .param("modified", modified.atOffset(ZoneOffset.UTC))
                .param("import", importId)
                .update();
    }
}
