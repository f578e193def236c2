package app.hearth.intake;

import app.hearth.connectors.tables.ColumnMapping;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MappingTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MappingTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ColumnMapping> find(String columns) {
        return jdbc.sql("SELECT mapping FROM column_mapping WHERE columns = :columns")
                .param("columns", columns)
                .query((row, number) -> json.readValue(row.getString("mapping"), ColumnMapping.class))
                .optional();
    }

    void upsert(String columns, ColumnMapping mapping, Instant now) {
        jdbc.sql("""
                        INSERT INTO column_mapping (columns, mapping, used_at) VALUES (:columns, :mapping::jsonb, :now)
                        ON CONFLICT (columns) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at
                        """)
                .param("columns", columns)
                .param("mapping", json.writeValueAsString(mapping))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
