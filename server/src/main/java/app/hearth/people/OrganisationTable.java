package app.hearth.people;

import app.hearth.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationTable {

    private final JdbcClient jdbc;

    OrganisationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Centre centre() {
        return jdbc.sql("SELECT * FROM centre")
                .query((row, number) ->
                        new Centre(row.getString("name"), ZoneId.of(row.getString("zone")), row.getBoolean("demo")))
                .single();
    }

    void update(Centre centre) {
        jdbc.sql("UPDATE centre SET name = :name, zone = :zone, demo = :demo")
                .param("name", centre.name())
                .param("zone", centre.zone().getId())
                .param("demo", centre.demo())
                .update();
    }

    List<Programme> programmes() {
        return jdbc.sql("SELECT * FROM programme ORDER BY name")
                .query(OrganisationTable::readProgramme)
                .list();
    }

    Optional<Programme> programme(UUID id) {
        return jdbc.sql("SELECT * FROM programme WHERE id = :id")
                .param("id", id)
                .query(OrganisationTable::readProgramme)
                .optional();
    }

    void insert(Programme programme) {
        try {
            jdbc.sql("INSERT INTO programme (id, name, active) VALUES (:id, :name, :active)")
                    .param("id", programme.id())
                    .param("name", programme.name())
                    .param("active", programme.active())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken(programme.name());
        }
    }

    void update(Programme programme) {
        try {
            jdbc.sql("UPDATE programme SET name = :name, active = :active WHERE id = :id")
                    .param("id", programme.id())
                    .param("name", programme.name())
                    .param("active", programme.active())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken(programme.name());
        }
    }

    List<Team> teams() {
        return jdbc.sql("SELECT * FROM team ORDER BY name, id")
                .query(OrganisationTable::readTeam)
                .list();
    }

    Optional<Team> team(UUID id) {
        return jdbc.sql("SELECT * FROM team WHERE id = :id")
                .param("id", id)
                .query(OrganisationTable::readTeam)
                .optional();
    }

    Set<UUID> teamsLedBy(UUID person) {
        return jdbc.sql("SELECT id FROM team WHERE lead = :person")
                .param("person", person)
                .query(OrganisationTable::readId)
                .set();
    }

    void insert(Team team) {
        try {
            jdbc.sql("INSERT INTO team (id, name, programme, lead) VALUES (:id, :name, :programme, :lead)")
                    .param("id", team.id())
                    .param("name", team.name())
                    .param("programme", team.programme())
                    .param("lead", team.lead())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken(team.name());
        }
    }

    void update(Team team) {
        try {
            jdbc.sql("UPDATE team SET name = :name, programme = :programme, lead = :lead WHERE id = :id")
                    .param("id", team.id())
                    .param("name", team.name())
                    .param("programme", team.programme())
                    .param("lead", team.lead())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken(team.name());
        }
    }

    private static Refused nameTaken(String name) {
        return Refused.conflict("people.name-taken", "There is another '%s' already.".formatted(name));
    }

    private static Programme readProgramme(ResultSet row, int number) throws SQLException {
        return new Programme(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("active"));
    }

    private static Team readTeam(ResultSet row, int number) throws SQLException {
        return new Team(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("programme", UUID.class),
                row.getObject("lead", UUID.class));
    }

    private static UUID readId(ResultSet row, int number) throws SQLException {
        return row.getObject("id", UUID.class);
    }
}
