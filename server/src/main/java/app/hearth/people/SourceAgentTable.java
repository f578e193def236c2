package app.hearth.people;

import app.hearth.kernel.Refused;
import app.hearth.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SourceAgentTable {

    private static final String CARDS = """
            SELECT agent.id, agent.source, agent.external_id,
                   person.id AS person, person.name AS person_name,
                   team.id AS team, team.name AS team_name,
                   programme.id AS programme, programme.name AS programme_name
              FROM source_agent agent
              LEFT JOIN person ON person.id = agent.person
              LEFT JOIN team ON team.id = person.team
              LEFT JOIN programme ON programme.id = team.programme
            """;

    private final JdbcClient jdbc;

    SourceAgentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the external ids, so that two batches wait for each other rather than block each other. */
    void insertUnlessPresent(UUID source, Map<String, UUID> idsByExternalId) {
        jdbc.sql("""
                        INSERT INTO source_agent (id, source, external_id, person)
                        SELECT wanted.id, :source, wanted.external_id,
                               (SELECT person.id FROM person
                                 WHERE person.employee_number = wanted.external_id
                                    OR lower(person.login) = lower(wanted.external_id)
                                 ORDER BY person.employee_number = wanted.external_id DESC
                                 LIMIT 1)
                          FROM unnest(:ids::uuid[], :externalIds::text[]) AS wanted (id, external_id)
                         WHERE NOT EXISTS (SELECT FROM source_agent known WHERE known.id = wanted.id)
                         ORDER BY wanted.external_id
                        ON CONFLICT DO NOTHING
                        """)
                .param("source", source)
                .param("ids", idsByExternalId.values().toArray(UUID[]::new))
                .param("externalIds", idsByExternalId.keySet().toArray(String[]::new))
                .update();
    }

    /** Maps what nobody has decided on to the people whose number or login it carries. */
    void mapByNumberOrLogin() {
        jdbc.sql("""
                        UPDATE source_agent agent SET person =
                               (SELECT person.id FROM person
                                 WHERE person.employee_number = agent.external_id
                                    OR lower(person.login) = lower(agent.external_id)
                                 ORDER BY person.employee_number = agent.external_id DESC
                                 LIMIT 1)
                         WHERE agent.person IS NULL AND NOT agent.decided
                           AND EXISTS (SELECT FROM person
                                        WHERE person.employee_number = agent.external_id
                                           OR lower(person.login) = lower(agent.external_id))
                        """).update();
    }

    void decide(UUID id, @Nullable UUID person) {
        jdbc.sql("UPDATE source_agent SET person = :person, decided = true WHERE id = :id")
                .param("person", person)
                .param("id", id)
                .update();
    }

    Set<UUID> idsWithin(Scope scope) {
        return jdbc.sql("""
                        SELECT agent.id FROM source_agent agent
                          JOIN person ON person.id = agent.person
                          LEFT JOIN team ON team.id = person.team
                         WHERE team.id = ANY (:teams) OR team.programme = ANY (:programmes) OR person.id = :self
                        """)
                .param("teams", scope.teams().toArray(UUID[]::new))
                .param("programmes", scope.programmes().toArray(UUID[]::new))
                .param("self", scope.self())
                .query(SourceAgentTable::readId)
                .set();
    }

    Set<UUID> idsOfPerson(UUID person) {
        return jdbc.sql("SELECT id FROM source_agent WHERE person = :person")
                .param("person", person)
                .query(SourceAgentTable::readId)
                .set();
    }

    Set<UUID> idsOfTeam(UUID team) {
        return jdbc.sql("""
                        SELECT agent.id FROM source_agent agent
                          JOIN person ON person.id = agent.person
                         WHERE person.team = :team
                        """).param("team", team).query(SourceAgentTable::readId).set();
    }

    Set<UUID> idsOfProgramme(UUID programme) {
        return jdbc.sql("""
                        SELECT agent.id FROM source_agent agent
                          JOIN person ON person.id = agent.person
                          JOIN team ON team.id = person.team
                         WHERE team.programme = :programme
                        """)
                .param("programme", programme)
                .query(SourceAgentTable::readId)
                .set();
    }

    Map<UUID, AgentCard> cards(Collection<UUID> ids) {
        return jdbc
                .sql(CARDS + "WHERE agent.id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(SourceAgentTable::read)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(AgentCard::id, Function.identity()));
    }

    AgentCard card(UUID id) {
        return jdbc.sql(CARDS + "WHERE agent.id = :id")
                .param("id", id)
                .query(SourceAgentTable::read)
                .optional()
                .orElseThrow(() -> Refused.unknown("people.source-agent-unknown", "No source agent %s.".formatted(id)));
    }

    /** By external id, then id; {@code after} is the id of the last one seen. */
    List<AgentCard> list(
            @Nullable Boolean mapped, @Nullable UUID source, @Nullable String words, @Nullable UUID after, int limit) {
        return jdbc.sql(CARDS + """
                         WHERE (:mapped::boolean IS NULL OR (agent.person IS NOT NULL) = :mapped)
                           AND (:source::uuid IS NULL OR agent.source = :source)
                           AND (:words::text IS NULL
                                OR position(lower(:words) IN lower(agent.external_id)) > 0
                                OR position(lower(:words) IN lower(person.name)) > 0)
                           AND (:after::uuid IS NULL
                                OR (agent.external_id, agent.id)
                                   > (SELECT last.external_id, last.id FROM source_agent last WHERE last.id = :after))
                         ORDER BY agent.external_id, agent.id
                         LIMIT :limit
                        """)
                .param("mapped", mapped)
                .param("source", source)
                .param("words", words)
                .param("after", after)
                .param("limit", limit)
                .query(SourceAgentTable::read)
                .list();
    }

    private static AgentCard read(ResultSet row, int number) throws SQLException {
        return new AgentCard(
                row.getObject("id", UUID.class),
                row.getObject("source", UUID.class),
                row.getString("external_id"),
                Named.of(row.getObject("person", UUID.class), row.getString("person_name")),
                Named.of(row.getObject("team", UUID.class), row.getString("team_name")),
                Named.of(row.getObject("programme", UUID.class), row.getString("programme_name")));
    }

    private static UUID readId(ResultSet row, int number) throws SQLException {
        return row.getObject("id", UUID.class);
    }
}
