package app.hearth.practice;

import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StudioScenarioTable {

    private final JdbcClient jdbc;

    StudioScenarioTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the id was free. */
    boolean insertUnlessPresent(StudioScenario scenario) {
        return jdbc.sql("""
                        INSERT INTO studio_scenario (id, owner, owner_name, sharing, teams, revision, origin, created_at)
                        VALUES (:id, :owner, :name, :sharing, :teams::uuid[], :revision, :origin, :at)
                        ON CONFLICT (id) DO NOTHING
                        """)
                        .param("id", scenario.id())
                        .param("owner", scenario.owner())
                        .param("name", scenario.ownerName())
                        .param("sharing", scenario.sharing().wire())
                        .param("teams", Columns.ids(scenario.teams()))
                        .param("revision", scenario.revision())
                        .param("origin", scenario.origin())
                        .param("at", Columns.utc(scenario.createdAt()))
                        .update()
                == 1;
    }

    Optional<StudioScenario> find(String id) {
        return jdbc.sql("SELECT * FROM studio_scenario WHERE id = :id")
                .param("id", id)
                .query(StudioScenarioTable::read)
                .optional();
    }

    /** Holds a scenario until the transaction ends. */
    Optional<StudioScenario> lock(String id) {
        return jdbc.sql("SELECT * FROM studio_scenario WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(StudioScenarioTable::read)
                .optional();
    }

    List<StudioScenario> all() {
        return jdbc.sql("SELECT * FROM studio_scenario ORDER BY created_at DESC, id")
                .query(StudioScenarioTable::read)
                .list();
    }

    /** Whether nobody changed who may see it since that revision. */
    boolean share(String id, int revision, StudioSharing sharing, Collection<UUID> teams) {
        return jdbc.sql("""
                        UPDATE studio_scenario SET sharing = :sharing, teams = :teams::uuid[], revision = revision + 1
                        WHERE id = :id AND revision = :revision
                        """)
                        .param("id", id)
                        .param("revision", revision)
                        .param("sharing", sharing.wire())
                        .param("teams", Columns.ids(teams))
                        .update()
                == 1;
    }

    /** Takes a scenario out of use, or, without an instant, back into it. */
    void archive(String id, @Nullable Instant at) {
        jdbc.sql("UPDATE studio_scenario SET archived_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", Columns.utc(at))
                .update();
    }

    void delete(String id) {
        jdbc.sql("DELETE FROM studio_scenario WHERE id = :id").param("id", id).update();
    }

    /** Forgets what was drafted from conversations and never published. */
    void deleteUnpublishedFrom(Collection<UUID> conversations) {
        jdbc.sql("""
                        DELETE FROM studio_scenario s WHERE origin = ANY(:origins::uuid[])
                            AND NOT EXISTS (SELECT 1 FROM studio_version v WHERE v.scenario = s.id)
                        """).param("origins", Columns.ids(conversations)).update();
        jdbc.sql("UPDATE studio_scenario SET origin = NULL WHERE origin = ANY(:origins::uuid[])")
                .param("origins", Columns.ids(conversations))
                .update();
    }

    private static StudioScenario read(ResultSet row, int number) throws SQLException {
        return new StudioScenario(
                row.getString("id"),
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                StudioSharing.valueOf(row.getString("sharing").toUpperCase(Locale.ROOT)),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("teams").getArray())),
                row.getInt("revision"),
                row.getObject("origin", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "archived_at"));
    }
}
