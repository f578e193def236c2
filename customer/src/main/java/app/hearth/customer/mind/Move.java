package app.hearth.customer.mind;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An agent's turn as it reaches the customer.
 *
 * @param waited seconds the customer waited for it
 * @param solution the level of solution it brings, 0 none … 1 all
 */
public record Move(Set<Act> acts, double waited, double solution) {

    public Move {
        var own = EnumSet.noneOf(Act.class);
        own.addAll(acts);
        acts = Collections.unmodifiableSet(own);
        if (!(waited >= 0 && solution >= 0 && solution <= 1)) {
            throw new IllegalArgumentException("No move: wait %s, solution %s".formatted(waited, solution));
        }
    }

    public boolean has(Act act) {
        return acts.contains(act);
    }
}
