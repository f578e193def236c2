package app.hearth.reading;

import app.hearth.reading.linear.Features;

/** Has the last word on a turn, after the rules. */
interface TurnJudge {

    /** Whether sentences that show nothing alone are left out before. */
    default boolean sifts() {
        return true;
    }

    TurnReading.Customer judge(TurnReading.Customer byRules, Words words, Features features);

    TurnReading.Agent judge(TurnReading.Agent byRules, Words words, Features features);
}
