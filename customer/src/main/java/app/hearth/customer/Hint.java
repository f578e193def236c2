package app.hearth.customer;

import app.hearth.customer.mind.Act;
import app.hearth.customer.mind.Appraisal;
import app.hearth.customer.mind.Move;
import app.hearth.customer.scenario.Fact;
import app.hearth.customer.scenario.Solution;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would help most now, by the model's look one step ahead.
 *
 * @param acts what to do
 * @param example words for it, where the case has some: a part of the solution, or a fact to ask for
 * @param ask the fact that would be worth asking for
 * @param part the part of the solution that is due
 * @param now the satisfaction as it stands
 * @param then the satisfaction after it
 */
public record Hint(
        Set<Act> acts,
        @Nullable String example,
        @Nullable String ask,
        @Nullable String part,
        double now,
        double then) {

    private static final int ONCE_ENOUGH = 2;

    public Hint {
        acts = Set.copyOf(acts);
    }

    /** Null where nothing is left to do but say goodbye. */
    public static @Nullable Hint of(RolePlay play) {
        if (play.isOver()) {
            return null;
        }
        Hint best = null;
        for (var candidate : new Candidates(play).all()) {
            if (best == null || candidate.then() > best.then()) {
                best = candidate;
            }
        }
        return best;
    }

    /** What is open to the trainee: nothing that was done often enough, no solution before its facts are out. */
    private record Candidates(RolePlay play) {

        List<Hint> all() {
            var hints = new ArrayList<Hint>();
            var memory = play.memory();
            var untold = memory.untold();
            if (!untold.isEmpty()) {
                hints.add(hint(EnumSet.of(Act.LISTEN), null, null, 0));
                hints.add(hint(EnumSet.of(Act.CLARIFY), untold.getFirst(), null, 0));
            }
            if (!memory.restatedAll()) {
                hints.add(hint(EnumSet.of(Act.RESTATE), null, null, 0));
                hints.add(hint(EnumSet.of(Act.RESTATE, Act.EMPATHY_SPECIFIC), null, null, 0));
            }
            if (count(Act.APOLOGY) == 0) {
                hints.add(hint(EnumSet.of(Act.APOLOGY), null, null, 0));
            }
            if (count(Act.OWN) < ONCE_ENOUGH) {
                hints.add(hint(EnumSet.of(Act.OWN, Act.ACTION), null, null, 0));
            }
            for (var solution : play.setting().scenario().solutions()) {
                var isDue = solution.after().stream().allMatch(memory::knows);
                if (isDue && memory.delivered().getOrDefault(solution.id(), 0.0) < 1) {
                    var level = Math.min(1, play.feelings().solution() + solution.worth());
                    hints.add(hint(EnumSet.of(Act.ACTION), null, solution, level));
                }
            }
            hints.add(hint(EnumSet.of(Act.THANKS), null, null, 0));
            return hints;
        }

        private long count(Act act) {
            return play.exchanges().stream()
                    .filter(exchange -> exchange.heard().has(act))
                    .count();
        }

        private Hint hint(Set<Act> acts, @Nullable Fact ask, @Nullable Solution part, double level) {
            var temper = play.temper().withoutNoise();
            var move = new Move(acts, TraineeTurn.USUAL_WAIT, level);
            var then = Appraisal.of(play.feelings(), move, temper, 0);
            var text = play.setting().scenario().text(play.setting().language());
            var solution = part == null ? null : text.solutions().get(part.id());
            return new Hint(
                    acts,
                    solution == null ? null : solution.say(),
                    ask == null ? null : ask.id(),
                    part == null ? null : part.id(),
                    play.satisfaction(),
                    then.satisfaction(temper));
        }
    }
}
