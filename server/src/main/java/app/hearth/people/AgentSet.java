package app.hearth.people;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The source agents whose work somebody may see.
 *
 * @param everyone all there are, and conversations of nobody and of unmapped agents too; then {@code ids} is empty
 */
public record AgentSet(boolean everyone, Set<UUID> ids) {

    static final AgentSet EVERYONE = new AgentSet(true, Set.of());

    public AgentSet {
        ids = Set.copyOf(ids);
    }

    static AgentSet of(Set<UUID> ids) {
        return new AgentSet(false, ids);
    }

    /**
     * Whether work of this source agent may be seen.
     *
     * @param agent null for a conversation without an agent
     */
    public boolean contains(@Nullable UUID agent) {
        return everyone || (agent != null && ids.contains(agent));
    }
}
