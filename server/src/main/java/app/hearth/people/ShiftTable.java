package app.hearth.people;

import app.hearth.people.Shift.Break;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ShiftTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ShiftTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the order of time; both days count. */
    List<Shift> list(UUID person, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT * FROM shift WHERE person = :person AND day BETWEEN :from AND :to ORDER BY day, number
                        """)
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .query(this::read)
                .list();
    }

    /** Makes these the only shifts of a person's day. */
    void replace(UUID person, LocalDate day, List<Shift> shifts) {
        jdbc.sql("DELETE FROM shift WHERE person = :person AND day = :day")
                .param("person", person)
                .param("day", day)
                .update();
        for (var number = 0; number < shifts.size(); number++) {
            insert(person, number, shifts.get(number));
        }
    }

    private void insert(UUID person, int number, Shift shift) {
        jdbc.sql("""
                        INSERT INTO shift (person, day, number, name, starts, ends, breaks)
                        VALUES (:person, :day, :number, :name, :starts, :ends, :breaks::jsonb)
                        """)
                .param("person", person)
                .param("day", shift.day())
                .param("number", number)
                .param("name", shift.name())
                .param("starts", shift.starts())
                .param("ends", shift.ends())
                .param("breaks", json.writeValueAsString(shift.breaks()))
                .update();
    }

    private Shift read(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getObject("day", LocalDate.class),
                row.getString("name"),
                row.getObject("starts", LocalDateTime.class),
                row.getObject("ends", LocalDateTime.class),
                List.of(json.readValue(row.getString("breaks"), Break[].class)));
    }
}
