package app.hearth.statistics.agreement;

import app.hearth.statistics.Figure;

/**
 * The interval of a perfect coefficient. Where no unit was rated in two ways, every resample agrees as well, and a
 * bootstrap would claim certainty after ten units. If a share q of all units were rated by chance alone, the
 * coefficient would be about 1−q, and n units would all agree with probability (1−q·d)ⁿ, d being how likely two ratings
 * of different units differ. The lower end is 1 minus the q at which this is as unlikely as half of what the level
 * leaves (after Clopper and Pearson 1934).
 */
final class Unanimous {

    private Unanimous() {}

    static Figure figure(int units, double unlike, double level) {
        var surprising = 1 - Math.pow((1 - level) / 2, 1.0 / units);
        var lower = unlike > 0 ? 1 - surprising / unlike : -1;
        return Figure.of(1, Math.max(-1, lower), 1, level, units);
    }
}
