package app.hearth.review;

import app.hearth.scorecard.Item;
import app.hearth.scorecard.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What a reviewer can say about an item, from the best points of its scale downwards; not applicable comes last. */
public final class Choices {

    private static final int MOST_LEVELS = 4;
    private static final double SAME = 0.002;

    /** One of them. */
    public record Choice(Verdict verdict, double share) {}

    private Choices() {}

    public static List<Choice> of(Item item) {
        var choices = new ArrayList<Choice>();
        shares(item).forEach(share -> choices.add(new Choice(verdictFor(share), share)));
        choices.add(new Choice(Verdict.NOT_APPLICABLE, 0));
        return List.copyOf(choices);
    }

    static boolean has(Item item, ReviewedItem said) {
        return has(item, said.verdict(), said.share());
    }

    /** Whether that can be said about the item. */
    public static boolean has(Item item, Verdict verdict, double share) {
        return of(item).stream().anyMatch(it -> it.verdict() == verdict && Math.abs(it.share() - share) < SAME);
    }

    private static List<Double> shares(Item item) {
        var deduction = item.deduction();
        return deduction == null ? levels(item.levels().size()) : occurrences(item.weight(), deduction);
    }

    private static List<Double> levels(int levels) {
        var shares = new ArrayList<Double>();
        for (var level = 0; level <= levels; level++) {
            shares.add(rounded(1 - level / (double) levels));
        }
        return shares;
    }

    /** Nothing taken off, then what one, two and more occurrences leave, until the cap. */
    private static List<Double> occurrences(double weight, Item.Deduction deduction) {
        var shares = new ArrayList<>(List.of(1.0));
        for (var times = 1; times <= MOST_LEVELS; times++) {
            var left = rounded(Math.max(0, weight - Math.min(deduction.cap(), deduction.each() * times)) / weight);
            if (left < shares.getLast()) {
                shares.add(left);
            }
        }
        return shares;
    }

    private static Verdict verdictFor(double share) {
        if (share >= 1) {
            return Verdict.MET;
        }
        return share > 0 ? Verdict.PARTLY : Verdict.NOT_MET;
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
