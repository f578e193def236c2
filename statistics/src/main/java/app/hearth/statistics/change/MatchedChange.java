package app.hearth.statistics.change;

import app.hearth.statistics.Bootstrap;
import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Figure;
import app.hearth.statistics.Quantiles;
import app.hearth.statistics.Reason;
import app.hearth.statistics.change.Treated.Peer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Difference of differences against matched peers: how much more those changed to whom something happened than others
 * who stood alike before. What happened to both alike, and what falls back to the mean by itself, drops out.
 */
public final class MatchedChange {

    /** Fewer than this tell nothing that a bootstrap over people could be trusted with. */
    public static final int FEWEST_TREATED = 8;

    /** Different others needed. */
    public static final int FEWEST_PEERS = 8;

    private MatchedChange() {}

    /**
     * The mean difference over all, by drawing people, with all that is theirs, again and again: somebody who is a peer
     * of several counts as one person.
     *
     * @param treated each with at least one peer
     */
    public static Estimate<Figure> pooled(List<Treated> treated) {
        if (treated.size() < FEWEST_TREATED) {
            return new NotEnough<>(Counted.TREATED, treated.size(), FEWEST_TREATED);
        }
        var places = new HashMap<Integer, Integer>();
        treated.forEach(one -> Stream.concat(
                        Stream.of(one.agent()), one.peers().stream().map(Peer::agent))
                .forEach(agent -> places.putIfAbsent(agent, places.size())));
        var peers = treated.stream()
                .flatMap(one -> one.peers().stream().map(Peer::agent))
                .distinct()
                .count();
        if (peers < FEWEST_PEERS) {
            return new NotEnough<>(Counted.PEERS, (int) peers, FEWEST_PEERS);
        }
        return Bootstrap.USUAL
                .estimate(places.size(), times -> difference(treated, places, times))
                .map(figure -> new Figure(
                        figure.value(), figure.lower(), figure.upper(), figure.level(), treated.size(), places.size()));
    }

    /**
     * The difference of one person. Peers tell how much anybody's change varies by itself, and the interval is that of
     * a single case against a sample (Crawford and Howell 1998).
     */
    public static Estimate<Figure> single(Treated one) {
        var changes = one.peers().stream().mapToDouble(Peer::change).toArray();
        var n = changes.length;
        if (n < FEWEST_PEERS) {
            return new NotEnough<>(Counted.PEERS, n, FEWEST_PEERS);
        }
        var mean = 0.0;
        for (var change : changes) {
            mean += change / n;
        }
        var squares = 0.0;
        for (var change : changes) {
            squares += (change - mean) * (change - mean);
        }
        if (squares == 0) {
            return new NotIdentified<>(Reason.NO_VARIATION);
        }
        var reach = Quantiles.student(Figure.USUAL_LEVEL, n - 1.0) * Math.sqrt(squares / (n - 1) * (1 + 1.0 / n));
        return new Estimated<>(Figure.around(one.change() - mean, reach, Figure.USUAL_LEVEL, n + 1));
    }

    private static double difference(List<Treated> treated, Map<Integer, Integer> places, int[] times) {
        var sum = 0.0;
        var weight = 0;
        for (var one : treated) {
            var drawn = times[places.getOrDefault(one.agent(), 0)];
            if (drawn > 0) {
                var change = 0.0;
                var of = 0;
                for (var peer : one.peers()) {
                    var peerDrawn = times[places.getOrDefault(peer.agent(), 0)];
                    change += peerDrawn * peer.change();
                    of += peerDrawn;
                }
                if (of > 0) {
                    sum += drawn * (one.change() - change / of);
                    weight += drawn;
                }
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }
}
