package app.hearth.customer;

import app.hearth.customer.mind.Act;
import app.hearth.customer.mind.Ending;
import app.hearth.customer.mind.Feelings;
import app.hearth.customer.mind.Mood;
import app.hearth.customer.mind.Move;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of a role-play and what would have come of it. All of it is computed by playing the model again, so the
 * same role-play has the same debrief.
 *
 * @param ending null where the trainee stopped before the customer did
 * @param satisfaction the probability of a good grade
 * @param curve how the customer felt, before the first turn and after each
 * @param dearest the turns that cost most, the dearest first; at most two
 */
public record Debrief(@Nullable Ending ending, double satisfaction, List<Point> curve, List<Regret> dearest) {

    private static final int SHOWN = 2;
    private static final double WORTH_TELLING = 0.01;

    /** What might have been done instead. */
    private static final List<Set<Act>> INSTEAD = List.of(
            EnumSet.of(Act.LISTEN),
            EnumSet.of(Act.RESTATE),
            EnumSet.of(Act.RESTATE, Act.EMPATHY_SPECIFIC),
            EnumSet.of(Act.CLARIFY),
            EnumSet.of(Act.OWN),
            EnumSet.of(Act.OWN, Act.ACTION),
            EnumSet.of(Act.OPTION, Act.EXPLAIN));

    public Debrief {
        curve = List.copyOf(curve);
        dearest = List.copyOf(dearest);
    }

    /**
     * How the customer felt.
     *
     * @param turn 0 before the trainee's first word
     */
    public record Point(
            int turn, double anger, double trust, double heard, double solution, Mood mood, double satisfaction) {}

    /**
     * A turn that could have gone better.
     *
     * @param instead the acts that would have
     * @param kept the satisfaction as it was, without chance
     * @param possible the satisfaction had those acts stood in their place and all else stayed
     */
    public record Regret(int turn, Set<Act> did, Set<Act> instead, double kept, double possible) {

        public Regret {
            did = Set.copyOf(did);
            instead = Set.copyOf(instead);
        }

        public double difference() {
            return possible - kept;
        }
    }

    public static Debrief of(RolePlay play) {
        return new Debrief(play.feelings().ending(), play.satisfaction(), curve(play), regrets(play));
    }

    private static List<Point> curve(RolePlay play) {
        var temper = play.temper();
        var curve = new ArrayList<Point>();
        curve.add(point(0, Feelings.of(temper), play));
        play.exchanges().forEach(exchange -> curve.add(point(exchange.number(), exchange.after(), play)));
        return curve;
    }

    private static Point point(int turn, Feelings feelings, RolePlay play) {
        return new Point(
                turn,
                feelings.anger(),
                feelings.trust(),
                feelings.heard(),
                feelings.solution(),
                Mood.of(feelings, play.temper()),
                feelings.satisfaction(play.temper()));
    }

    private static List<Regret> regrets(RolePlay play) {
        var moves = Course.moves(play);
        var temper = play.temper().withoutNoise();
        var kept = Course.satisfaction(moves, temper);
        var regrets = new ArrayList<Regret>();
        for (var i = 0; i < moves.size(); i++) {
            var best = best(moves, i, play, kept);
            if (best != null && best.difference() > WORTH_TELLING) {
                regrets.add(best);
            }
        }
        return regrets.stream()
                .sorted(Comparator.comparingDouble(Regret::difference).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static @Nullable Regret best(List<Move> moves, int at, RolePlay play, double kept) {
        var temper = play.temper().withoutNoise();
        var move = moves.get(at);
        Regret best = null;
        for (var instead : INSTEAD) {
            var changed = new ArrayList<>(moves);
            changed.set(at, inPlace(move, instead));
            var possible = Course.satisfaction(changed, temper);
            if (best == null || possible > best.possible()) {
                best = new Regret(at + 1, move.acts(), instead, kept, possible);
            }
        }
        return best;
    }

    /** What the turn brings towards the solution stays, what it does besides is replaced. */
    private static Move inPlace(Move move, Set<Act> instead) {
        return new Move(instead, Math.min(move.waited(), TraineeTurn.USUAL_WAIT), move.solution());
    }
}
