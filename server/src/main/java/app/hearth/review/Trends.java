package app.hearth.review;

import app.hearth.quality.ItemRate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is unusual about the items of late.
 *
 * @param rarities how rare the occasion for an item is, 0…1; items that are not rare are not there
 * @param drifts how much more or less often an item is met than in the weeks before, 0…1
 */
record Trends(Map<String, Double> rarities, Map<String, Double> drifts) {

    static final Trends NONE = new Trends(Map.of(), Map.of());

    private static final double RARE = 0.05;
    private static final int ENOUGH = 50;
    private static final int ENOUGH_FOR_RARE = 200;
    /** In standard errors: from here on it is hardly chance, with some twenty items looked at each week. */
    private static final double SUSPICIOUS = 3.5;

    private static final double CERTAIN = 7;

    Trends {
        rarities = Map.copyOf(rarities);
        drifts = Map.copyOf(drifts);
    }

    static Trends of(List<ItemRate> week, List<ItemRate> before) {
        var earlier = new HashMap<String, ItemRate>();
        before.forEach(rate -> earlier.put(key(rate.scorecard(), rate.item()), rate));
        var rarities = new HashMap<String, Double>();
        earlier.forEach((key, rate) -> {
            if (rate.conversations() >= ENOUGH_FOR_RARE && rate.judged() > 0 && rate.occasion() < RARE) {
                rarities.put(key, 1 - rate.occasion() / RARE);
            }
        });
        var drifts = new HashMap<String, Double>();
        for (var rate : week) {
            var key = key(rate.scorecard(), rate.item());
            var known = earlier.get(key);
            var errors = known == null ? 0 : Math.abs(rate.driftFrom(known, ENOUGH));
            if (errors >= SUSPICIOUS) {
                drifts.put(key, Math.min(1, errors / CERTAIN));
            }
        }
        return new Trends(rarities, drifts);
    }

    double rarity(String card, String item) {
        return rarities.getOrDefault(key(card, item), 0.0);
    }

    double drift(String card, String item) {
        return drifts.getOrDefault(key(card, item), 0.0);
    }

    private static String key(String card, String item) {
        return card + '/' + item;
    }
}
