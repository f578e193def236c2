package app.hearth.scorecard;

import app.hearth.reading.Reading;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Says conversations in two ways that mean the same and counts the verdicts that differ, item by item. A verdict that
 * becomes pending, or was, is no flip: a person looks there.
 */
public final class Fairness {

    private static final int SHOWN = 6;

    private final Scorecard card;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /** For one version of a card. */
    public Fairness(Scorecard card) {
        this.card = card;
        card.items().stream().filter(item -> !item.isForPeople()).forEach(item -> tallies.put(item.id(), new Tally()));
    }

    /**
     * How an item fared.
     *
     * @param pairs in which it applied at least once
     * @param flips in which its verdict differed
     * @param shown the first few of these
     */
    public record ItemFairness(Item item, int pairs, int flips, List<Flip> shown) {

        public ItemFairness {
            shown = List.copyOf(shown);
        }
    }

    /**
     * Two ways to say the same that got two verdicts.
     *
     * @param talk which conversation, as the asker calls it
     * @param one the first turn that differs, in the first way
     */
    public record Flip(String talk, String kind, String one, String other, Verdict first, Verdict second) {}

    /** Tries all counterparts on a conversation; what was said in another way is read anew. */
    public void tryOn(String talk, List<Turn> turns, Function<List<Turn>, Reading> reader) {
        for (var counterpart : Counterpart.all()) {
            var one = counterpart.said(turns, counterpart.one());
            var other = counterpart.said(turns, counterpart.other());
            if (!one.equals(other)) {
                compare(
                        talk,
                        counterpart.kind(),
                        one,
                        other,
                        card.evaluate(one, reader.apply(one)),
                        card.evaluate(other, reader.apply(other)));
            }
        }
    }

    /** What came out so far, in the order of the card. */
    public List<ItemFairness> items() {
        return card.items().stream()
                .filter(item -> tallies.containsKey(item.id()))
                .map(item -> {
                    var tally = tally(item.id());
                    return new ItemFairness(item, tally.pairs, tally.flips, tally.shown);
                })
                .toList();
    }

    private void compare(
            String talk, String kind, List<Turn> one, List<Turn> other, Evaluation first, Evaluation second) {
        for (var at = 0; at < first.judgements().size(); at++) {
            var before = first.judgements().get(at);
            var after = second.judgements().get(at);
            var applies = before.verdict() != Verdict.NOT_APPLICABLE || after.verdict() != Verdict.NOT_APPLICABLE;
            if (applies && tallies.containsKey(before.item())) {
                var tally = tally(before.item());
                tally.pairs++;
                if (flips(before, after)) {
                    tally.flips++;
                    if (tally.shown.size() < SHOWN) {
                        var turn = firstDifference(one, other);
                        tally.shown.add(new Flip(
                                talk,
                                kind,
                                one.get(turn).text(),
                                other.get(turn).text(),
                                before.verdict(),
                                after.verdict()));
                    }
                }
            }
        }
    }

    private static boolean flips(Judgement one, Judgement other) {
        return one.verdict() != Verdict.PENDING
                && other.verdict() != Verdict.PENDING
                && (one.verdict() != other.verdict() || Double.compare(one.share(), other.share()) != 0);
    }

    private static int firstDifference(List<Turn> one, List<Turn> other) {
        var turn = 0;
        while (one.get(turn).equals(other.get(turn))) {
            turn++;
        }
        return turn;
    }

    private Tally tally(String item) {
        return tallies.getOrDefault(item, new Tally());
    }

    private static final class Tally {

        private int pairs;
        private int flips;
        private final List<Flip> shown = new ArrayList<>();
    }
}
