package app.hearth.practice;

import app.hearth.statistics.Figure;
import app.hearth.statistics.agreement.IntraclassCorrelation;
import app.hearth.statistics.agreement.Ratings;
import java.util.List;
import java.util.Optional;

/** How surely the mean over a form tells people apart: ICC(3,k), for all who sit a form meet the same customers. */
final class ExamReliability {

    private ExamReliability() {}

    /**
     * With its interval; none where too few sat it, or all of them did the same.
     *
     * @param scores a row a person, a column a customer
     */
    static Optional<Figure> ofMean(List<List<Double>> scores) {
        var table = scores.stream()
                .map(row -> row.stream().mapToDouble(it -> it).toArray())
                .toArray(double[][]::new);
        return IntraclassCorrelation.of(Ratings.of(table), Figure.USUAL_LEVEL)
                .map(icc -> icc.averaged(icc.consistency()).within(0, 1))
                .known();
    }
}
