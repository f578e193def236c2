package app.hearth.review;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.people.Organisation;
import app.hearth.people.SourceAgents;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nobody judges their own work, nor that of the person who leads them. */
@Component
class Independence {

    private final Organisation organisation;
    private final SourceAgents agents;

    Independence(Organisation organisation, SourceAgents agents) {
        this.organisation = organisation;
        this.agents = agents;
    }

    /** The source agents whose work the caller may see but not review. */
    Set<UUID> tooClose(Caller caller) {
        var person = caller.person();
        if (person == null) {
            return Set.of();
        }
        var close = new HashSet<>(agents.ofPerson(person));
        organisation.leadOf(person).ifPresent(lead -> close.addAll(agents.ofPerson(lead)));
        return close;
    }

    void check(Caller caller, @Nullable UUID agent) {
        var person = caller.person();
        if (person == null || agent == null) {
            return;
        }
        if (agents.ofPerson(person).contains(agent)) {
            throw Refused.forbidden("review.own", "Nobody reviews a conversation of their own.");
        }
        if (tooClose(caller).contains(agent)) {
            throw Refused.forbidden("review.own-lead", "Nobody reviews a conversation of their own lead.");
        }
    }
}
