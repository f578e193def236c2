package app.hearth.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as lists show it. */
record PersonView(
        UUID id,
        String employeeNumber,
        String name,
        @Nullable String login,
        @Nullable Named team,
        @Nullable Named programme,
        List<String> skills,
        boolean active,
        List<SourceAgentView> sourceAgents) {

    /** What a source calls the person. */
    record SourceAgentView(UUID source, String externalId) {}

    PersonView {
        skills = List.copyOf(skills);
        sourceAgents = List.copyOf(sourceAgents);
    }
}
