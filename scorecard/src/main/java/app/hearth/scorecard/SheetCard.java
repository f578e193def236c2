package app.hearth.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a sheet.
 *
 * @param document the card as a document, to go on writing; null where there are faults
 * @param items how many there are
 * @param weight what they weigh together
 */
public record SheetCard(@Nullable String document, int items, double weight, List<CellFault> faults) {

    /**
     * Something wrong with a cell.
     *
     * @param cell as the workbook names it, such as C5
     * @param code a stable word for the kind of fault
     * @param reason a sentence
     */
    public record CellFault(String cell, String code, String reason) {}

    public SheetCard {
        faults = List.copyOf(faults);
    }
}
