package app.hearth.review;

import app.hearth.scorecard.Sight;
import app.hearth.scorecard.Verdict;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What a reviewer said about one item.
 *
 * @param share of the item's weight that was reached, 0…1; 0 where it did not apply
 * @param note why, in the reviewer's words; "" for none
 * @param evidence the words it rests on
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"item", "verdict", "share", "note", "evidence"})
public record ReviewedItem(String item, Verdict verdict, double share, String note, List<Sight> evidence) {

    private static final double SAME = 0.002;

    public ReviewedItem {
        evidence = List.copyOf(evidence);
    }

    boolean saysLike(ReviewedItem other) {
        return verdict == other.verdict && Math.abs(share - other.share) < SAME;
    }
}
