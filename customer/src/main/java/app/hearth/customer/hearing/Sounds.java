package app.hearth.customer.hearing;

import app.hearth.customer.hearing.Heard.Sign;
import app.hearth.customer.mind.Act;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what a turn is found to do, in the order of its words. */
final class Sounds {

    private final Map<Act, Sign> signs = new LinkedHashMap<>();
    final Set<String> asked = new TreeSet<>();
    final Set<String> restated = new TreeSet<>();
    boolean warns;

    void add(Act act, Sentence sentence) {
        signs.putIfAbsent(act, new Sign(act, sentence.start(), sentence.end()));
    }

    boolean has(Act act) {
        return signs.containsKey(act);
    }

    /** Whether it is this sentence that says back what the customer told. */
    boolean restates(Sentence sentence) {
        var sign = signs.get(Act.RESTATE);
        return sign != null && sign.start() == sentence.start();
    }

    void drop(Act act) {
        signs.remove(act);
    }

    boolean hasBad() {
        return signs.keySet().stream().anyMatch(act -> !act.isKind());
    }

    /** The first so many kind acts, and all the others: nobody takes in more at once. */
    void keepFirst(int kind) {
        var left = kind;
        for (var act : List.copyOf(signs.keySet())) {
            if (act.isKind() && left-- <= 0) {
                signs.remove(act);
            }
        }
    }

    Set<Act> acts() {
        var acts = EnumSet.noneOf(Act.class);
        acts.addAll(signs.keySet());
        return acts;
    }

    List<Sign> signs() {
        return new ArrayList<>(signs.values());
    }
}
