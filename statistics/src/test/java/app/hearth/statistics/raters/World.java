package app.hearth.statistics.raters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Made-up scores around 70 with planted units, severities and noise, whose truth is therefore known. */
final class World {

    private record Score(int unit, int rater, double points) {}

    final double[] units;
    final double[] severities;
    private final double noise;
    private final Random random;
    private final List<Score> given = new ArrayList<>();

    World(long seed, int units, int raters, double ofUnits, double ofRaters, double noise) {
        random = new Random(seed);
        this.units =
                random.doubles(units).map(x -> ofUnits * random.nextGaussian()).toArray();
        severities =
                scaled(random.doubles(raters).map(x -> random.nextGaussian()).toArray(), ofRaters);
        this.noise = noise;
    }

    /** Values whose standard deviation is exactly the wanted one, around zero. */
    private static double[] scaled(double[] values, double wanted) {
        var mean = Arrays.stream(values).average().orElseThrow();
        var spread = Math.sqrt(
                Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1));
        return Arrays.stream(values).map(x -> wanted * (x - mean) / spread).toArray();
    }

    double score(int unit, int rater) {
        var points = 70 + units[unit] + severities[rater] + noise * random.nextGaussian();
        given.add(new Score(unit, rater, points));
        return points;
    }

    Scores scores() {
        return Scores.of(
                given.stream().mapToInt(Score::unit).toArray(),
                given.stream().mapToInt(Score::rater).toArray(),
                given.stream().mapToDouble(Score::points).toArray());
    }
}
