package app.hearth.lab.demo;

import java.time.Duration;

/** When customers come: the shape of a day, over the weekday of the business. */
final class Rhythm {

    static final int QUARTER = 15;

    private static final Duration TIME_FOR_ONE = Duration.ofMinutes(45);
    private static final double[] HOURS = {
        0.35, 0.25, 0.2, 0.15, 0.15, 0.2, 0.3, 0.5, 0.8, 1.15, 1.35, 1.2, 0.9, 1.0, 1.2, 1.25, 1.15, 1.0, 0.95, 1.1,
        1.3, 1.25, 0.9, 0.55
    };

    private Rhythm() {}

    /**
     * How many customers, on no particular scale, come to a shift in the quarter of an hour that begins at this minute.
     */
    static double weight(Shift shift, int minute, Settings settings) {
        if (!shift.kind().takesCustomersAt(minute)
                || shift.at(minute).plus(TIME_FOR_ONE).isAfter(settings.until())) {
            return 0;
        }
        var day = shift.date().plusDays(minute / 1440).getDayOfWeek();
        return HOURS[minute / 60 % 24]
                * shift.agent().industry().busy(day)
                * shift.agent().pace();
    }

    static double weight(Shift shift, Settings settings) {
        var sum = 0.0;
        for (var minute = shift.kind().start(); minute < shift.kind().end(); minute += QUARTER) {
            sum += weight(shift, minute, settings);
        }
        return sum;
    }

    /** A moment of the shift, busy hours more likely; seconds after the shift's midnight. */
    static int second(Shift shift, double weight, Settings settings, Dice dice) {
        var left = dice.share() * weight;
        var minute = shift.kind().start();
        var last = minute;
        for (; minute < shift.kind().end(); minute += QUARTER) {
            var here = weight(shift, minute, settings);
            if (here > 0) {
                last = minute;
                left -= here;
                if (left < 0) {
                    break;
                }
            }
        }
        return last * 60 + dice.below(QUARTER * 60);
    }
}
