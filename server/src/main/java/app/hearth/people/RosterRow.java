package app.hearth.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One good row of a roster; what the file leaves blank is null, and stays as it is known.
 *
 * @param leads whether the row says that this person leads the team
 */
record RosterRow(
        long line,
        String employeeNumber,
        String name,
        @Nullable String login,
        @Nullable List<String> skills,
        @Nullable String team,
        @Nullable String programme,
        boolean leads,
        @Nullable Boolean active,
        @Nullable Shift shift) {}
