package app.hearth.reading;

import java.util.Map;

/**
 * How rules and models share the say: their log odds add up, each with about half its weight. Rules that found nothing
 * say little, so that the model decides; rules that found something clear outweigh a model in doubt.
 */
public final class Shares {

    private static final double MODEL = 0.5;
    private static final double RULES = 0.4;

    /** The log odds of a feeling against calm where the rules heard nothing. */
    private static final double UNHEARD = -3;

    /** Rules are never surer than this of a behaviour, for or against it. */
    private static final double SUREST = 3.9;

    /** Where the log odds of a behaviour by the rules speak neither for nor against it. */
    private static final double UNDECIDED = -1.9;

    /** What a flag raised by the rules adds to a logit, and one that is not takes away. */
    private static final double VOTE = 1.4;

    private Shares() {}

    /**
     * The score of an emotion beside the others.
     *
     * @param byRules the probabilities the rules give
     */
    public static double emotion(Emotion emotion, double logit, Map<Emotion, Double> byRules) {
        if (emotion == Emotion.NEUTRAL) {
            return MODEL * logit;
        }
        var odds = byRules.getOrDefault(emotion, 0.0) / byRules.getOrDefault(Emotion.NEUTRAL, 1.0);
        return MODEL * logit + RULES * Math.max(0, Math.log(Math.max(odds, Double.MIN_NORMAL)) - UNHEARD);
    }

    /** The score of a behaviour; above 0 it is shown. */
    public static double behaviour(double logit, double byRules) {
        var odds = Math.clamp(Math.log(byRules / (1 - byRules)), -SUREST, SUREST);
        return MODEL * logit + RULES * (odds - UNDECIDED);
    }

    /** The score of a flag; above 0 it is raised. */
    public static double flag(Flag flag, double logit, boolean byRules) {
        return flag == Flag.OFFENSIVE ? logit : logit + (byRules ? VOTE : -VOTE);
    }
}
