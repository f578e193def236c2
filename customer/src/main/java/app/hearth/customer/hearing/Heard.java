package app.hearth.customer.hearing;

import app.hearth.customer.mind.Act;
import app.hearth.customer.mind.Move;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a customer hears in a turn.
 *
 * @param acts what it does to the customer; what was said too often before is left out
 * @param asked facts it asks for that were not out yet
 * @param restated facts it says back
 * @param delivered parts of the solution it brings, with the share that counts
 * @param solution the level of solution reached, where this turn added to it; else 0
 * @param warns whether it tells how long the next answer takes
 */
public record Heard(
        Set<Act> acts,
        Oddity oddity,
        Set<String> asked,
        Set<String> restated,
        Map<String, Double> delivered,
        double solution,
        boolean warns,
        List<Sign> signs) {

    public Heard {
        var own = EnumSet.noneOf(Act.class);
        own.addAll(acts);
        acts = Collections.unmodifiableSet(own);
        asked = Collections.unmodifiableSet(new TreeSet<>(asked));
        restated = Collections.unmodifiableSet(new TreeSet<>(restated));
        delivered = Collections.unmodifiableMap(new TreeMap<>(delivered));
        signs = List.copyOf(new ArrayList<>(signs));
    }

    /** The words an act rests on: from one character to before another. */
    public record Sign(Act act, int start, int end) {}

    /** As it reaches the customer after a wait. */
    public Move move(double wait) {
        return new Move(acts, wait, solution);
    }

    public boolean has(Act act) {
        return acts.contains(act);
    }
}
