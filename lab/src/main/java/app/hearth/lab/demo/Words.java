package app.hearth.lab.demo;

import app.hearth.lab.demo.Phrasebook.Saying;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds words in the phrasebook for one scene: the need's own first, then what everybody says. Nothing is said twice
 * while there is something else to say, and all that is said stays on the side of the need that the scene began with.
 */
final class Words {

    private static final char ALL_SIDES = ' ';

    private final Phrasebook book;
    private final String need;
    private final Facts facts;
    private final Dice dice;
    private final StringBuilder telling = new StringBuilder(120);
    private final Set<Saying> said = new HashSet<>();
    private char side = ALL_SIDES;

    Words(Phrasebook book, Need need, Facts facts, Dice dice) {
        this.book = book;
        this.need = need.key() + ".";
        this.facts = facts;
        this.dice = dice;
    }

    /** What the scene begins with; a matter that comes back is on the side it was on the first time. */
    String opening(String section, Dice matter) {
        var states = book.section(need + "state");
        side = states.get(matter.below(states.size())).side();
        return any(section);
    }

    boolean has(String section) {
        return !suitable(section).isEmpty();
    }

    String any(String section) {
        var sayings = fresh(section);
        return tell(sayings.get(dice.below(sayings.size())));
    }

    /** One phrase of many, and often the one that somebody with these habits likes best. */
    String usual(String section, long habits) {
        var sayings = fresh(section);
        var favourite = (int) Math.floorMod(habits ^ section.hashCode(), (long) sayings.size());
        return tell(sayings.get(dice.chance(0.4) ? favourite : dice.below(sayings.size())));
    }

    /** The phrases of a section in chance order. */
    List<String> shuffled(String section) {
        var sayings = new ArrayList<>(suitable(section));
        for (var last = sayings.size() - 1; last > 0; last--) {
            Collections.swap(sayings, last, dice.below(last + 1));
        }
        return sayings.stream().map(this::tell).toList();
    }

    private List<Saying> fresh(String section) {
        var suitable = suitable(section);
        var fresh = suitable.stream().filter(saying -> !said.contains(saying)).toList();
        return fresh.isEmpty() ? suitable : fresh;
    }

    private List<Saying> suitable(String section) {
        var own = book.section(need + section);
        var all = own.isEmpty() ? book.section(section) : own;
        return all.stream().allMatch(this::suits)
                ? all
                : all.stream().filter(this::suits).toList();
    }

    private boolean suits(Saying saying) {
        return saying.side() == ALL_SIDES || saying.side() == side;
    }

    private String tell(Saying saying) {
        said.add(saying);
        telling.setLength(0);
        saying.phrase().tell(telling, facts, dice);
        return telling.toString();
    }
}
