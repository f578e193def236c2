package app.hearth.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the roster.
 *
 * @param employeeNumber text, so that 00042 keeps its zeros
 * @param login what the person signs in with elsewhere; null where the roster has none
 * @param team null while in none
 */
public record Person(
        UUID id,
        String employeeNumber,
        String name,
        @Nullable String login,
        @Nullable UUID team,
        List<String> skills,
        boolean active) {

    public Person {
        skills = List.copyOf(skills);
    }
}
