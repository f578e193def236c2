package app.hearth.lab.demo;

/**
 * A matter customers of one industry come with.
 *
 * @param weight how often, against the other needs of the industry
 * @param heat how upsetting it is in itself, 0 to 1
 * @param solvable how often it can be settled at once by somebody who knows how, 0 to 1
 * @param trend how much more frequent it is on the last day than on the first, as a share
 * @param emerging whether it is new: unknown before the last seven days and growing since
 */
record Need(String key, double weight, double heat, double solvable, double trend, boolean emerging) {

    /** How frequent it is on a day, by the days already told of and the days still to come. */
    double weightOn(int day, int daysLeft) {
        if (emerging) {
            return daysLeft < 7 ? weight * (7 - daysLeft) / 7 : 0;
        }
        return weight * (1 + trend * day / (day + daysLeft + 1));
    }
}
