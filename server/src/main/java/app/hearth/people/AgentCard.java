package app.hearth.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a source agent is, as far as known.
 *
 * @param externalId the agent's id in the source
 * @param person null while nobody has been mapped
 */
public record AgentCard(
        UUID id,
        UUID source,
        String externalId,
        @Nullable Named person,
        @Nullable Named team,
        @Nullable Named programme) {}
