package app.hearth.calibration;

import app.hearth.calibration.Sample.Drawn;
import app.hearth.review.MachineVerdict;
import app.hearth.review.Review;
import app.hearth.review.ReviewedItem;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Verdict;
import app.hearth.statistics.agreement.Ratings;
import app.hearth.statistics.agreement.Scale;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What two people and a machine said about one item of many conversations, in numbers; NaN where somebody said nothing.
 * On a scale of yes and no that an item does not apply is a third answer; on a longer one it has no place and is left
 * out.
 *
 * @param people a row a conversation, a column for the first and one for the second review
 * @param machine a number a conversation
 */
record ItemVerdicts(Scale scale, List<double[]> people, List<Double> machine) {

    static final double NOT_MET = 0;
    static final double MET = 1;
    static final double NOT_APPLICABLE = 2;

    private static final double STEPS = 1000;

    ItemVerdicts {
        people = List.copyOf(people);
        machine = List.copyOf(machine);
    }

    /** @param reader the machine whose verdicts count; those of another are none */
    static ItemVerdicts of(Item item, List<Drawn> sample, String reader) {
        var scale = scale(item);
        return new ItemVerdicts(
                scale,
                sample.stream()
                        .map(drawn -> IntStream.range(0, 2)
                                .mapToDouble(place -> place < drawn.reviews().size()
                                        ? said(scale, item, drawn.reviews().get(place))
                                        : Double.NaN)
                                .toArray())
                        .toList(),
                sample.stream()
                        .map(drawn -> machine(scale, item, drawn.first(), reader))
                        .toList());
    }

    Ratings ofPeople() {
        return Ratings.of(people.toArray(double[][]::new));
    }

    /** The first reviewer and the machine, as two raters. */
    Ratings withMachine() {
        return Ratings.of(IntStream.range(0, people.size())
                .mapToObj(unit -> new double[] {first(unit), machine.get(unit)})
                .toArray(double[][]::new));
    }

    double[] ofMachine() {
        return machine.stream().mapToDouble(Double::doubleValue).toArray();
    }

    int units() {
        return people.size();
    }

    double first(int unit) {
        return people.get(unit)[0];
    }

    static Scale scale(Item item) {
        return item.levels().size() == 1 && item.deduction() == null ? Scale.NOMINAL : Scale.ORDINAL;
    }

    /** The verdict that a number stands for. */
    static Verdict verdict(double value) {
        if (value == NOT_MET) {
            return Verdict.NOT_MET;
        }
        if (value == MET) {
            return Verdict.MET;
        }
        return value == NOT_APPLICABLE ? Verdict.NOT_APPLICABLE : Verdict.PARTLY;
    }

    private static double said(Scale scale, Item item, Review review) {
        return review.items().stream()
                .filter(it -> it.item().equals(item.id()))
                .mapToDouble((ReviewedItem it) -> number(scale, it.verdict(), it.share()))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double machine(Scale scale, Item item, Review review, String reader) {
        return review.machine().stream()
                .filter(it -> review.reader().equals(reader) && it.item().equals(item.id()))
                .mapToDouble((MachineVerdict it) -> number(scale, it.verdict(), it.share()))
                .findFirst()
                .orElse(Double.NaN);
    }

    static double number(Scale scale, Verdict verdict, double share) {
        return switch (verdict) {
            case MET, PARTLY, NOT_MET -> Math.round(share * STEPS) / STEPS;
            case NOT_APPLICABLE -> scale == Scale.NOMINAL ? NOT_APPLICABLE : Double.NaN;
            case PENDING -> Double.NaN;
        };
    }
}
