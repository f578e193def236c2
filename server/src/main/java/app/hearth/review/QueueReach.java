package app.hearth.review;

import app.hearth.people.AgentSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may take from the queue.
 *
 * @param visible whose work may be seen
 * @param tooClose whose work may not be reviewed by this person
 * @param among the agents of the team and of the programme that were asked for
 */
record QueueReach(UUID account, AgentSet visible, Set<UUID> tooClose, List<Set<UUID>> among) {

    QueueReach {
        tooClose = Set.copyOf(tooClose);
        among = List.copyOf(among);
    }

    /** Whether the work of an agent may be seen and was asked for. */
    boolean shows(@Nullable UUID agent) {
        return visible.contains(agent) && among.stream().allMatch(it -> agent != null && it.contains(agent));
    }
}
