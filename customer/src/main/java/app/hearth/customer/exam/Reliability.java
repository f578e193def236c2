package app.hearth.customer.exam;

import java.util.List;
import java.util.OptionalInt;

/**
 * How far scores of role-plays tell people apart, by the analysis of variance of people crossed with customers.
 *
 * @param people variance of what people can do
 * @param rest variance of everything else in one score
 */
public record Reliability(double people, double rest) {

    /** Nobody sits more. */
    private static final int MOST = 60;

    private static final double ROUNDING = 1e-9;

    /**
     * From scores, a row a person and a column a customer.
     *
     * @throws IllegalArgumentException if there are fewer than two rows or columns, or they are not of one length
     */
    public static Reliability of(List<List<Double>> scores) {
        var persons = scores.size();
        var customers = persons == 0 ? 0 : scores.getFirst().size();
        if (persons < 2 || customers < 2 || scores.stream().anyMatch(row -> row.size() != customers)) {
            throw new IllegalArgumentException("Two people and two customers at least, each with each.");
        }
        var all = scores.stream()
                .flatMap(List::stream)
                .mapToDouble(score -> score)
                .average()
                .orElseThrow();
        var between = 0.0;
        var within = 0.0;
        for (var row : scores) {
            var mean = mean(row);
            between += (mean - all) * (mean - all);
            for (var column = 0; column < customers; column++) {
                var residual = row.get(column) - mean - columnMean(scores, column) + all;
                within += residual * residual;
            }
        }
        var squareOfPeople = customers * between / (persons - 1);
        var squareOfRest = within / ((persons - 1.0) * (customers - 1));
        return new Reliability(Math.max(0, (squareOfPeople - squareOfRest) / customers), squareOfRest);
    }

    private static double mean(List<Double> row) {
        return row.stream().mapToDouble(score -> score).average().orElseThrow();
    }

    private static double columnMean(List<List<Double>> scores, int column) {
        return scores.stream().mapToDouble(row -> row.get(column)).average().orElseThrow();
    }

    /** The reliability of the mean over so many role-plays, 0…1 (Spearman and Brown). */
    public double of(int rolePlays) {
        return people == 0 ? 0 : people / (people + rest / rolePlays);
    }

    /** The least number of role-plays whose mean is as reliable as wanted; empty where not even 60 are. */
    public OptionalInt needed(double wanted) {
        for (var rolePlays = 1; rolePlays <= MOST; rolePlays++) {
            if (of(rolePlays) >= wanted - ROUNDING) {
                return OptionalInt.of(rolePlays);
            }
        }
        return OptionalInt.empty();
    }
}
