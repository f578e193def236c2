package app.hearth.reading;

import java.util.HashMap;
import java.util.Map;

/** Adds up which need the words of a conversation speak of; the customer's first request counts most. */
final class NeedTally {

    private static final double FIRST_REQUEST = 2.5;
    private static final double CUSTOMER = 1;
    private static final double AGENT = 0.35;
    private static final double ENOUGH = 0.9;
    private static final double MOST_A_TURN = 5;

    private final Map<Needs.Need, Double> weights = new HashMap<>();
    private boolean requested;

    void addCustomer(Words words, boolean statesNeed) {
        add(words, statesNeed && !requested ? FIRST_REQUEST : CUSTOMER);
        requested |= statesNeed;
    }

    void addAgent(Words words) {
        add(words, AGENT);
    }

    String need() {
        var best = Needs.OTHER;
        var most = ENOUGH;
        for (var need : Needs.all()) {
            var weight = weights.getOrDefault(need, 0.0);
            if (weight > most) {
                best = need.key();
                most = weight;
            }
        }
        return best;
    }

    private void add(Words words, double factor) {
        var turn = new HashMap<Needs.Need, Double>();
        for (var phrase : words.found(Sort.NEED)) {
            turn.merge(phrase.need(), phrase.weight(), Double::sum);
        }
        turn.forEach((need, weight) -> weights.merge(need, factor * Math.min(MOST_A_TURN, weight), Double::sum));
    }
}
