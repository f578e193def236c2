package app.hearth.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found for one item.
 *
 * @param item the item's id in its scorecard
 * @param share of the item's weight that was reached, 0…1; 0 where nothing was judged
 * @param confidence 0…1, how probable the verdict is; null where it rests on nothing that has a probability
 * @param evidence the words it rests on, or the turn where something was due; the first few
 */
public record Judgement(
        String item,
        Verdict verdict,
        double share,
        @Nullable Double confidence,
        List<Sight> evidence) {

    private static final int ENOUGH = 3;

    public Judgement {
        if (share < 0 || share > 1) {
            throw new IllegalArgumentException("A share lies between 0 and 1, that of %s is %s".formatted(item, share));
        }
        evidence = List.copyOf(evidence.size() > ENOUGH ? evidence.subList(0, ENOUGH) : evidence);
    }

    /** There was no occasion for it. */
    public static Judgement notApplicable(String item) {
        return new Judgement(item, Verdict.NOT_APPLICABLE, 0, null, List.of());
    }

    static Judgement pending(String item, Finding finding) {
        return new Judgement(item, Verdict.PENDING, 0, finding.confidence(), finding.sights());
    }

    static Judgement judged(String item, double share, @Nullable Double confidence, List<Sight> evidence) {
        return new Judgement(item, verdictFor(share), share, confidence, evidence);
    }

    private static Verdict verdictFor(double share) {
        if (share >= 1) {
            return Verdict.MET;
        }
        return share > 0 ? Verdict.PARTLY : Verdict.NOT_MET;
    }
}
