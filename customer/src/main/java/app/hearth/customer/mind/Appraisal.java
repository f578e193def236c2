package app.hearth.customer.mind;

import org.jspecify.annotations.Nullable;

/**
 * How one turn of the agent moves a customer. Signs and orderings of the effects come from field studies and
 * experiments, the magnitudes are a calibration; docs/practice.md tells which is which.
 */
public final class Appraisal {

    private static final double LEAST_ANGER = 0.03;
    private static final double ENOUGH = 0.95;
    private static final double ACCEPTS_BELOW = 0.55;
    private static final double ESCALATES_ABOVE = 0.93;
    private static final int GIVES_A_CHANCE = 2;
    private static final double HARD = 0.1;
    private static final double SECONDS_A_TURN = 60;

    private final Feelings before;
    private final Move move;
    private final Temper temper;
    private final double anger;

    private double change;
    private double bad;
    private double heard;
    private double told;
    private double trust;
    private double pool;
    private double solution;
    private int apologies;
    private int deflections;
    private int promises;
    private boolean solving;

    private Appraisal(Feelings before, Move move, Temper temper) {
        this.before = before;
        this.move = move;
        this.temper = temper;
        anger = before.anger();
        heard = before.heard();
        told = before.told();
        trust = before.trust();
        pool = before.pool();
        solution = before.solution();
        apologies = before.apologies();
        deflections = before.deflections();
        promises = before.promises();
        solving = before.solving();
    }

    /**
     * The feelings after a turn.
     *
     * @param chance a draw from the normal distribution, for what has nothing to do with the agent
     */
    public static Feelings of(Feelings before, Move move, Temper temper, double chance) {
        var appraisal = new Appraisal(before, move, temper);
        appraisal.weighListening();
        appraisal.weighRelating();
        appraisal.weighSolving();
        appraisal.weighHarm();
        return appraisal.after(chance);
    }

    private boolean has(Act act) {
        return move.has(act);
    }

    private void weighListening() {
        if (has(Act.LISTEN) || has(Act.CLARIFY) || has(Act.RESTATE)) {
            told = Math.min(1, told + 1.0 / Math.max(1, temper.story()));
        }
        var gain = (has(Act.LISTEN) ? 0.10 : 0)
                + (has(Act.RESTATE) ? 0.30 * told : 0)
                + (has(Act.CLARIFY) ? 0.15 : 0)
                - (has(Act.REASK) ? 0.20 : 0)
                - (has(Act.INTERRUPT) ? 0.25 : 0)
                - (has(Act.JARGON) ? 0.05 : 0);
        heard = Math.clamp(heard + (gain > 0 ? gain * (1 - heard) : gain), 0.0, 1.0);
    }

    /** Strong early and while anger is high; repetition uses it up, and once work is under way it delays. */
    private void weighRelating() {
        var late = solving ? 0.25 : 1;
        var empathy = has(Act.EMPATHY_SPECIFIC) ? 0.5 * (0.4 + 0.6 * told) : has(Act.EMPATHY_GENERIC) ? 0.2 : 0;
        change -= 0.30 * anger * empathy * pool * late;
        pool *= 1 - empathy;
        if (has(Act.APOLOGY)) {
            change += apologies == 0 ? -(told >= 0.5 ? 0.07 : 0.03) * anger : apologies == 1 ? 0 : 0.025;
            apologies++;
        }
        change -= has(Act.LISTEN) ? 0.04 * anger : 0;
        change -= has(Act.RESTATE) ? 0.05 * anger * told : 0;
        change -= has(Act.THANKS) ? 0.01 : 0;
    }

    /** Grows as the contact goes on and as the customer feels heard. */
    private void weighSolving() {
        if (has(Act.OWN)) {
            change -= 0.05 * (0.5 + 0.5 * heard);
            trust += 0.08 * (1 - trust);
        }
        if (has(Act.ACTION)) {
            change -= 0.06 * (0.4 + 0.6 * heard);
            trust += 0.06 * (1 - trust);
            solving = true;
        }
        if (has(Act.OPTION)) {
            change -= 0.06 * (0.3 + 0.7 * heard);
            solving = true;
        }
        if (has(Act.EXPLAIN)) {
            change -= 0.03 * (0.3 + 0.7 * heard);
            trust += 0.03 * (1 - trust);
        }
        if (move.solution() > 0) {
            solving = true;
            var gate = 0.35 + 0.65 * heard;
            var unfolding = 0.7 + 0.3 * Math.min(1, (before.turns() + 1) / 6.0);
            solution = Math.max(solution, move.solution());
            change -= 0.30 * move.solution() * gate * unfolding;
            trust += 0.15 * move.solution() * gate * (1 - trust);
        }
    }

    /** Losses weigh about twice as much as gains. */
    private void weighHarm() {
        if (has(Act.DEFLECT)) {
            deflections++;
            harm(0.09 + 0.03 * Math.min(3, deflections - 1), 0.10);
        }
        harm(Act.COLD_NO, 0.10, 0.08);
        harm(Act.BLAME, 0.18, 0.18);
        harm(Act.CALM_DOWN, 0.12, 0.06);
        harm(Act.INTERRUPT, 0.09, 0);
        harm(Act.REASK, 0.07, 0.04);
        harm(Act.JARGON, 0.03, 0);
        harm(Act.BARE_TRANSFER, 0.11, 0.08);
        if (has(Act.FALSE_PROMISE)) {
            promises++;
            change -= 0.05;
        }
        var over = Math.max(0, move.waited() - (has(Act.WARN_WAIT) ? 60 : 20));
        bad += Math.min(0.12, 0.0015 * over);
        change += bad * temper.reactivity() * (0.6 + 0.4 * temper.severity()) * (1 - 0.5 * anger);
    }

    private void harm(Act act, double hurt, double distrust) {
        if (has(act)) {
            harm(hurt, distrust);
        }
    }

    private void harm(double hurt, double distrust) {
        bad += hurt;
        trust -= distrust;
    }

    private Feelings after(double chance) {
        var rest = temper.severity() * (1 - solution) * 0.55;
        change += temper.recovery() * (rest - anger) + temper.noise() * chance;
        var now = Math.clamp(anger + change, LEAST_ANGER, 1.0);
        var turns = before.turns() + 1;
        var patience = before.patience() - (1 + move.waited() / SECONDS_A_TURN + (bad > HARD ? 2 : 0));
        return new Feelings(
                now,
                Math.clamp(trust, 0.0, 1.0),
                heard,
                told,
                solution,
                pool,
                apologies,
                deflections,
                promises,
                turns,
                patience,
                solving,
                before.ending() != null ? before.ending() : ending(now, turns, patience));
    }

    private @Nullable Ending ending(double now, int turns, double patience) {
        if (solution >= temper.need() * ENOUGH && now < ACCEPTS_BELOW) {
            return Ending.ACCEPTED;
        }
        if (now > ESCALATES_ABOVE && turns > GIVES_A_CHANCE) {
            return Ending.ESCALATED;
        }
        return patience <= 0 ? Ending.HUNG_UP : null;
    }
}
