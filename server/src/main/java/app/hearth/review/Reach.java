package app.hearth.review;

import app.hearth.kernel.Caller;
import app.hearth.people.SourceAgents;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out which agents' work somebody may see and review. */
@Component
class Reach {

    private final SourceAgents agents;
    private final Independence independence;

    Reach(SourceAgents agents, Independence independence) {
        this.agents = agents;
        this.independence = independence;
    }

    /** Narrowed to a team and a programme where they are asked for. */
    QueueReach of(Caller caller, @Nullable UUID team, @Nullable UUID programme) {
        var among = new ArrayList<Set<UUID>>();
        if (team != null) {
            among.add(agents.ofTeam(team));
        }
        if (programme != null) {
            among.add(agents.ofProgramme(programme));
        }
        return new QueueReach(caller.account(), agents.visibleTo(caller.scope()), independence.tooClose(caller), among);
    }
}
