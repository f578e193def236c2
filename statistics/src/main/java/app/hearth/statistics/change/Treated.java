package app.hearth.statistics.change;

import java.util.List;

/**
 * Somebody to whom something happened, with matched others to whom it did not, over the same two stretches of time.
 *
 * @param agent who it is; the same number wherever the same person occurs
 * @param change after less before
 * @param peers others who stood alike before
 */
public record Treated(int agent, double change, List<Peer> peers) {

    public Treated {
        peers = List.copyOf(peers);
        if (!Double.isFinite(change)) {
            throw new IllegalArgumentException("no change: " + change);
        }
    }

    /**
     * One of the others.
     *
     * @param change after less before, over the same stretches as that of whom it is compared with
     */
    public record Peer(int agent, double change) {

        public Peer {
            if (!Double.isFinite(change)) {
                throw new IllegalArgumentException("no change: " + change);
            }
        }
    }
}
