package app.hearth.people;

import app.hearth.kernel.Refused;
import app.hearth.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonTable {

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql("SELECT * FROM person WHERE id = :id")
                .param("id", id)
                .query(PersonTable::read)
                .optional();
    }

    /** Those of these people whom a scope takes in. */
    Set<UUID> within(Scope scope, Collection<UUID> persons) {
        return Set.copyOf(jdbc.sql("""
                        SELECT person.id FROM person
                          LEFT JOIN team ON team.id = person.team
                         WHERE person.id = ANY (:persons)
                           AND (:centre OR team.id = ANY (:teams) OR team.programme = ANY (:programmes)
                                OR person.id = :self)
                        """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("centre", scope.centre())
                .param("teams", scope.teams().toArray(UUID[]::new))
                .param("programmes", scope.programmes().toArray(UUID[]::new))
                .param("self", scope.self())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }

    /** Nobody else changes a person until the transaction ends; everybody may go on reading. */
    void lock() {
        jdbc.sql("LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE").update();
    }

    List<Person> all() {
        return jdbc.sql("SELECT * FROM person").query(PersonTable::read).list();
    }

    void insert(Person person) {
        jdbc.sql("""
                        INSERT INTO person (id, employee_number, name, login, team, skills, active)
                        VALUES (:id, :employeeNumber, :name, :login, :team, :skills, :active)
                        """)
                .param("id", person.id())
                .param("employeeNumber", person.employeeNumber())
                .param("name", person.name())
                .param("login", person.login())
                .param("team", person.team())
                .param("skills", person.skills().toArray(String[]::new))
                .param("active", person.active())
                .update();
    }

    void update(Person person) {
        try {
            jdbc.sql("""
                            UPDATE person
                               SET name = :name, login = :login, team = :team, skills = :skills, active = :active
                             WHERE id = :id
                            """)
                    .param("id", person.id())
                    .param("name", person.name())
                    .param("login", person.login())
                    .param("team", person.team())
                    .param("skills", person.skills().toArray(String[]::new))
                    .param("active", person.active())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refused.conflict("people.login-taken", "Somebody else has the login '%s'.".formatted(person.login()));
        }
    }

    private static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("employee_number"),
                row.getString("name"),
                row.getString("login"),
                row.getObject("team", UUID.class),
                List.of((String[]) row.getArray("skills").getArray()),
                row.getBoolean("active"));
    }
}
