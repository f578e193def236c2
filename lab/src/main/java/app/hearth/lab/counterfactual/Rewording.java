package app.hearth.lab.counterfactual;

import java.util.function.UnaryOperator;

/**
 * Two ways of saying the same. Where both give the same words of a turn, it is left out.
 *
 * @param kind what differs
 * @param one the first way
 * @param other the second
 */
record Rewording(Kind kind, String name, Side side, UnaryOperator<String> one, UnaryOperator<String> other) {

    /** Whose turns are said otherwise. */
    enum Side {
        BOTH,
        CUSTOMER,
        AGENT
    }

    boolean isOf(boolean agents) {
        return side == Side.BOTH || (side == Side.AGENT) == agents;
    }

    @Override
    public String toString() {
        return kind + ": " + name;
    }
}
