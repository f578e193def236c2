package app.hearth.customer.mind;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Seven ways an agent may go about it, as acts. */
final class Scripts {

    private static final Map<String, List<Move>> ALL = Map.of(
            "excellent",
                    List.of(
                            move(5, 0.0, Act.LISTEN),
                            move(5, 0.0, Act.RESTATE, Act.EMPATHY_SPECIFIC),
                            move(5, 0.0, Act.APOLOGY, Act.CLARIFY),
                            move(15, 0.0, Act.OWN, Act.ACTION),
                            move(10, 0.5, Act.OPTION, Act.EXPLAIN),
                            move(10, 1.0, Act.OWN, Act.ACTION),
                            move(5, 1.0, Act.THANKS)),
            "procedural",
                    List.of(
                            move(8, 0.0, Act.CLARIFY),
                            move(8, 0.0, Act.CLARIFY, Act.JARGON),
                            move(8, 0.0, Act.EMPATHY_GENERIC, Act.APOLOGY),
                            move(15, 0.0, Act.EXPLAIN),
                            move(20, 0.5, Act.OPTION),
                            move(20, 0.8, Act.ACTION),
                            move(5, 0.8, Act.THANKS)),
            "over-apologetic",
                    List.of(
                            move(5, 0.0, Act.APOLOGY, Act.EMPATHY_GENERIC),
                            move(5, 0.0, Act.APOLOGY, Act.EMPATHY_GENERIC),
                            move(5, 0.0, Act.APOLOGY, Act.EMPATHY_GENERIC),
                            move(5, 0.0, Act.APOLOGY),
                            move(10, 0.3, Act.APOLOGY, Act.EXPLAIN),
                            move(10, 0.5, Act.APOLOGY, Act.OPTION),
                            move(5, 0.5, Act.APOLOGY, Act.THANKS)),
            "premature-solver", List.of(move(5, 1.0, Act.ACTION), move(5, 1.0, Act.EXPLAIN), move(5, 1.0, Act.THANKS)),
            "cold-solver",
                    List.of(
                            move(5, 0.0, Act.CLARIFY),
                            move(5, 0.0, Act.CLARIFY),
                            move(10, 0.0, Act.ACTION),
                            move(10, 0.5, Act.OPTION),
                            move(10, 1.0, Act.ACTION)),
            "defensive",
                    List.of(
                            move(10, 0.0, Act.INTERRUPT, Act.REASK),
                            move(10, 0.0, Act.DEFLECT),
                            move(10, 0.0, Act.CALM_DOWN),
                            move(15, 0.0, Act.DEFLECT, Act.JARGON),
                            move(10, 0.0, Act.BLAME),
                            move(60, 0.0, Act.BARE_TRANSFER)),
            "empathy-no-solution",
                    List.of(
                            move(5, 0.0, Act.LISTEN),
                            move(5, 0.0, Act.RESTATE, Act.EMPATHY_SPECIFIC),
                            move(5, 0.0, Act.APOLOGY, Act.EMPATHY_SPECIFIC),
                            move(10, 0.0, Act.OWN),
                            move(5, 0.0, Act.EMPATHY_GENERIC),
                            move(5, 0.0, Act.DEFLECT),
                            move(5, 0.0, Act.THANKS)));

    /** Best first, as field studies and the calibration have it. */
    static final List<String> BEST_FIRST = List.of(
            "excellent",
            "cold-solver",
            "procedural",
            "premature-solver",
            "over-apologetic",
            "empathy-no-solution",
            "defensive");

    private Scripts() {}

    static List<Move> of(String name) {
        return Objects.requireNonNull(ALL.get(name));
    }

    /** How satisfied a customer of that temper is after the script. */
    static double satisfaction(List<Move> moves, Temper temper, long seed) {
        var dice = new Dice(seed, "script");
        var feelings = Feelings.of(temper);
        for (var move : moves) {
            if (feelings.ending() != null && feelings.ending().isFinal()) {
                break;
            }
            feelings = Appraisal.of(feelings, move, temper, dice.normal());
        }
        return feelings.satisfaction(temper);
    }

    /** A customer as they come. */
    static Temper anybody(Dice dice, double noise) {
        return new Temper(
                dice.between(0.45, 0.9),
                dice.between(0.25, 0.6),
                dice.between(0.3, 0.9),
                StrictMath.exp(0.3 * dice.normal()),
                dice.between(0.02, 0.06),
                1,
                2,
                10.0 + dice.below(10),
                noise,
                0.7 * dice.normal());
    }

    private static Move move(double waited, double solution, Act... acts) {
        return new Move(Set.of(acts), waited, solution);
    }
}
