package app.hearth.reading;

import java.util.Set;

/** What the contact costs the customer: turns, asking again, coming back, waiting, identifying more than once. */
final class Effort {

    private static final double TURN = 0.025;
    private static final double REPEATED = 0.15;
    private static final double REPEAT_CONTACT = 0.3;
    private static final double URGED = 0.08;
    private static final double WAIT = 0.06;
    private static final double VERIFIED_AGAIN = 0.1;
    private static final double OPEN_END = 0.3;
    private static final int SOME = 3;

    private double load;
    private int contacts;
    private int verified;

    void customer(Set<Flag> flags, boolean repeats) {
        load += TURN + (repeats ? REPEATED : 0) + (flags.contains(Flag.URGES) ? URGED : 0);
        if (flags.contains(Flag.REPEAT_CONTACT) && contacts++ < SOME) {
            load += REPEAT_CONTACT / contacts;
        }
    }

    void agent(Words words, Set<Behaviour> behaviours) {
        if (words.has(Manner.WAIT)) {
            load += WAIT;
        }
        if (behaviours.contains(Behaviour.VERIFY_IDENTITY) && verified++ > 0 && verified <= SOME) {
            load += VERIFIED_AGAIN;
        }
    }

    double share(ConversationReading.Resolved resolved) {
        var end = resolved.state() == ConversationReading.Resolved.State.UNRESOLVED ? OPEN_END : 0;
        return 1 - Math.exp(-load - end);
    }
}
