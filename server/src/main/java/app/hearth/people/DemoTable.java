package app.hearth.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which people, teams and programmes are made up. */
@Repository
class DemoTable {

    private final JdbcClient jdbc;

    DemoTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean hasRealPeople() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM person WHERE NOT demo)")
                .query(Boolean.class)
                .single();
    }

    void markAll() {
        jdbc.sql("UPDATE person SET demo = true").update();
        jdbc.sql("UPDATE team SET demo = true").update();
        jdbc.sql("UPDATE programme SET demo = true").update();
        jdbc.sql("UPDATE centre SET demo = true").update();
    }

    void deleteSourceAgents(UUID source) {
        jdbc.sql("DELETE FROM source_agent WHERE source = :source")
                .param("source", source)
                .update();
    }

    /** Teams and programmes stay where somebody real has joined them. */
    void deleteAll() {
        jdbc.sql(
                        "UPDATE source_agent SET person = NULL FROM person WHERE person.id = source_agent.person AND person.demo")
                .update();
        jdbc.sql("DELETE FROM shift USING person WHERE person.id = shift.person AND person.demo")
                .update();
        jdbc.sql("UPDATE team SET lead = NULL FROM person WHERE person.id = team.lead AND person.demo")
                .update();
        jdbc.sql("DELETE FROM person WHERE demo").update();
        jdbc.sql("DELETE FROM team WHERE demo AND NOT EXISTS (SELECT FROM person WHERE person.team = team.id)")
                .update();
        jdbc.sql(
                        "DELETE FROM programme WHERE demo AND NOT EXISTS (SELECT FROM team WHERE team.programme = programme.id)")
                .update();
        jdbc.sql("UPDATE centre SET demo = false").update();
    }
}
