package app.hearth.people;

import app.hearth.kernel.Refused;
import app.hearth.kernel.Scope;
import app.hearth.people.PersonView.SourceAgentView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** People with their teams, programmes and source agents, as far as somebody may see them. */
@Repository
class PeopleQuery {

    private static final String WITHIN_SCOPE = """
            SELECT person.*, team.name AS team_name, programme.id AS programme, programme.name AS programme_name,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('source', agent.source, 'externalId', agent.external_id)
                                              ORDER BY agent.external_id), '[]')
                      FROM source_agent agent WHERE agent.person = person.id) AS source_agents
              FROM person
              LEFT JOIN team ON team.id = person.team
              LEFT JOIN programme ON programme.id = team.programme
             WHERE (:centre OR team.id = ANY (:teams) OR programme.id = ANY (:programmes) OR person.id = :self)
            """;

    private static final String FILTERED = WITHIN_SCOPE + """
               AND (:words::text IS NULL
                    OR position(lower(:words) IN lower(person.name)) > 0
                    OR position(lower(:words) IN lower(person.employee_number)) > 0
                    OR position(lower(:words) IN lower(person.login)) > 0)
               AND (:team::uuid IS NULL OR team.id = :team)
               AND (:programme::uuid IS NULL OR programme.id = :programme)
               AND (:active::boolean IS NULL OR person.active = :active)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PeopleQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Which people are asked for; null asks for any. */
    record Filter(
            @Nullable String words,
            @Nullable UUID team,
            @Nullable UUID programme,
            @Nullable Boolean active) {}

    /** By employee number; {@code after} is the id of the last one seen. */
    List<PersonView> list(Scope scope, Filter filter, @Nullable UUID after, int limit) {
        return filtered(scope, filter, """
                       AND (:after::uuid IS NULL OR person.employee_number
                            > (SELECT last.employee_number FROM person last WHERE last.id = :after))
                     ORDER BY person.employee_number
                     LIMIT :limit
                    """)
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** All of them, a few hundred at a time; needs a transaction and is to be closed. */
    Stream<PersonView> stream(Scope scope, Filter filter) {
        return filtered(scope, filter, "ORDER BY person.employee_number").withFetchSize(500).query(this::read).stream();
    }

    /** One person; one out of scope is as unknown as one that is not there. */
    PersonView get(Scope scope, UUID id) {
        return within(scope, WITHIN_SCOPE + "AND person.id = :id")
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> Refused.unknown("people.person-unknown", "No person %s.".formatted(id)));
    }

    private JdbcClient.StatementSpec filtered(Scope scope, Filter filter, String rest) {
        return within(scope, FILTERED + rest)
                .param("words", filter.words())
                .param("team", filter.team())
                .param("programme", filter.programme())
                .param("active", filter.active());
    }

    private JdbcClient.StatementSpec within(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("centre", scope.centre())
                .param("teams", scope.teams().toArray(UUID[]::new))
                .param("programmes", scope.programmes().toArray(UUID[]::new))
                .param("self", scope.self());
    }

    private PersonView read(ResultSet row, int number) throws SQLException {
        return new PersonView(
                row.getObject("id", UUID.class),
                row.getString("employee_number"),
                row.getString("name"),
                row.getString("login"),
                Named.of(row.getObject("team", UUID.class), row.getString("team_name")),
                Named.of(row.getObject("programme", UUID.class), row.getString("programme_name")),
                List.of((String[]) row.getArray("skills").getArray()),
                row.getBoolean("active"),
                List.of(json.readValue(row.getString("source_agents"), SourceAgentView[].class)));
    }
}
