package app.hearth.statistics.rates;

import app.hearth.statistics.Figure;

/**
 * The mean of a population of which a machine saw all and people saw some.
 *
 * @param figure the mean and its interval: the one to show
 * @param humanOnly what the labels alone would say
 * @param machineOnly the mean of what the machine said, wrong by as much as the machine is
 * @param power how far the machine is listened to, 0…1; 0 where it would not help
 */
public record PoweredMean(Figure figure, Figure humanOnly, double machineOnly, double power) {

    /**
     * How many times as many labels it would have taken people alone to be as sure: 1 where the machine does not help.
     */
    public double labelsWorth() {
        var ratio = humanOnly.halfWidth() / figure.halfWidth();
        return ratio * ratio;
    }
}
