package app.hearth.statistics.agreement;

import java.util.Arrays;

/** The sums of squares of a complete table of units by raters. */
record Squares(double units, double raters, double residual) {

    Squares(double[][] scores) {
        this(byRow(scores), byRow(transposed(scores)), total(scores));
    }

    Squares {
        residual = residual - units - raters;
    }

    private static double byRow(double[][] scores) {
        var grand = mean(scores);
        double sum = 0;
        for (var row : scores) {
            var apart = Arrays.stream(row).average().orElseThrow() - grand;
            sum += row.length * apart * apart;
        }
        return sum;
    }

    private static double total(double[][] scores) {
        var grand = mean(scores);
        return Arrays.stream(scores)
                .flatMapToDouble(Arrays::stream)
                .map(score -> (score - grand) * (score - grand))
                .sum();
    }

    private static double mean(double[][] scores) {
        return Arrays.stream(scores).flatMapToDouble(Arrays::stream).average().orElseThrow();
    }

    private static double[][] transposed(double[][] scores) {
        var turned = new double[scores[0].length][scores.length];
        for (var u = 0; u < scores.length; u++) {
            for (var r = 0; r < turned.length; r++) {
                turned[r][u] = scores[u][r];
            }
        }
        return turned;
    }
}
