package app.hearth.quality;

import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Verdict;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The verdicts of an evaluation in two bytes an item: what a retro-score needs of the items that did not change. */
final class StoredVerdicts {

    private static final int THOUSAND = 1000;
    private static final int NOT_APPLICABLE = 1001;
    private static final int PENDING = 1002;
    private static final int RULED = 0x8000;

    private StoredVerdicts() {}

    /** Those of an evaluation that has a judgement for each item of its card, in its order. */
    static byte[] of(Standing standing) {
        var ruled = standing.machine().stream().map(Judgement::item).toList();
        var judgements = standing.evaluation().judgements();
        var bytes = ByteBuffer.allocate(2 * judgements.size());
        for (var judgement : judgements) {
            bytes.putShort((short) (number(judgement) | (ruled.contains(judgement.item()) ? RULED : 0)));
        }
        return bytes.array();
    }

    private static int number(Judgement judgement) {
        return switch (judgement.verdict()) {
            case MET, PARTLY, NOT_MET -> (int) Math.round(judgement.share() * THOUSAND);
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case PENDING -> PENDING;
        };
    }

    /**
     * Reads them back.
     *
     * @throws IllegalArgumentException if these are not the items of the card that was judged by
     */
    static List<Known> read(byte[] bytes, List<String> items) {
        if (bytes.length != 2 * items.size()) {
            throw new IllegalArgumentException("%d bytes for %d items".formatted(bytes.length, items.size()));
        }
        var numbers = ByteBuffer.wrap(bytes);
        var known = new ArrayList<Known>(items.size());
        for (var item : items) {
            var number = Short.toUnsignedInt(numbers.getShort());
            known.add(new Known(judgement(item, number & ~RULED), (number & RULED) != 0));
        }
        return known;
    }

    private static Judgement judgement(String item, int number) {
        return switch (number) {
            case NOT_APPLICABLE -> Judgement.notApplicable(item);
            case PENDING -> new Judgement(item, Verdict.PENDING, 0, null, List.of());
            default -> new Judgement(item, verdict(number), number / (double) THOUSAND, null, List.of());
        };
    }

    private static Verdict verdict(int thousandths) {
        if (thousandths >= THOUSAND) {
            return Verdict.MET;
        }
        return thousandths > 0 ? Verdict.PARTLY : Verdict.NOT_MET;
    }

    /**
     * A verdict as it stands.
     *
     * @param ruled whether a person decided it
     */
    record Known(Judgement judgement, boolean ruled) {}
}
