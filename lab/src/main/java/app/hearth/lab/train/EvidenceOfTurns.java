package app.hearth.lab.train;

import app.hearth.lab.measure.Figures;
import app.hearth.reading.Behaviour;
import app.hearth.reading.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Behaviours, emotions and valence on the real turns of the validation, against both passes. */
final class EvidenceOfTurns {

    private static final List<String> GROUPS = List.of("pleased", "neutral", "troubled", "angry");

    private final RealTurns real;
    private final RealTurns.Readings readings;

    EvidenceOfTurns(Reader reader, RealTurns real) {
        this.real = real;
        readings = real.read(reader);
    }

    void print() {
        behaviours();
        emotions();
    }

    private void behaviours() {
        var behaviours = Arrays.stream(Behaviour.values())
                .filter(one -> !Validation.APART.contains(one))
                .toList();
        var own = OwnTexts.ofAgents();
        var tasks = behaviours.stream()
                .map(one -> Ngrams.yesNo(
                        one.wire(), i -> own.get(i).label().signals().contains(one.wire()) ? 1 : 0))
                .toList();
        var rows = real.agents();
        var told = new Ngrams(OwnTexts.said(own)).told(tasks, real.said(rows));
        var read = table(
                rows, behaviours, (row, one) -> readings.agent(row).behaviours().contains(one));
        var intervals = intervals(rows);
        for (var pass = 0; pass < 2; pass++) {
            var column = 2 + pass;
            var truth = table(rows, behaviours, (row, one) -> shows(row, column, one));
            var isCommon = new boolean[behaviours.size()];
            for (var j = 0; j < isCommon.length; j++) {
                var behaviour = j;
                isCommon[j] =
                        2 * Arrays.stream(truth).filter(row -> row[behaviour]).count() > truth.length;
            }
            Evidence.row(
                    "behaviours, ten, macro-F1, against " + "AB".charAt(pass),
                    intervals.of(cases -> mean(truth, cases, (i, j) -> isCommon[j])),
                    intervals.of(cases -> mean(truth, cases, (i, j) -> told[i][j] > 0)),
                    intervals.of(cases -> mean(truth, cases, (i, j) -> read[i][j])));
        }
    }

    private void emotions() {
        var own = OwnTexts.chinese();
        var texts = new Ngrams(OwnTexts.said(own));
        var rows = real.customers();
        var said = real.said(rows);
        var tasks = GROUPS.stream()
                .map(group -> Ngrams.yesNo(
                        group,
                        i -> Validation.group(own.get(i).label().emotion()).equals(group) ? 1 : 0))
                .toList();
        var byGrams = Ngrams.strongest(GROUPS, texts.told(tasks, said));
        var valences = texts.told(List.of(Ngrams.amount(i -> own.get(i).label().valence() / 2.0)), said);
        var neutral = rows.stream().map(row -> "neutral").toList();
        var read = rows.stream()
                .map(row -> Validation.group(readings.customer(row).emotion().wire()))
                .toList();
        var intervals = intervals(rows);
        for (var pass = 0; pass < 2; pass++) {
            var column = 2 + 3 * pass;
            var truth = rows.stream().map(row -> Validation.group(row[column])).toList();
            Evidence.row(
                    "emotion, four groups, macro-F1, against " + "AB".charAt(pass),
                    intervals.of(cases -> Intervals.macroF1(truth, neutral, cases)),
                    intervals.of(cases -> Intervals.macroF1(truth, byGrams, cases)),
                    intervals.of(cases -> Intervals.macroF1(truth, read, cases)));
        }
        for (var pass = 0; pass < 2; pass++) {
            var column = 3 + 3 * pass;
            ToDoubleFunction<Integer> truth = i -> Double.parseDouble(rows.get(i)[column]);
            Evidence.row(
                    "valence, Spearman, against " + "AB".charAt(pass),
                    "0",
                    intervals.of(cases -> spearman(cases, truth, i -> valences[i][0])),
                    intervals.of(cases -> spearman(
                            cases, truth, i -> readings.customer(rows.get(i)).valence())));
        }
    }

    static double spearman(int[] cases, ToDoubleFunction<Integer> truth, ToDoubleFunction<Integer> told) {
        var figures = new Figures();
        for (var i : cases) {
            figures.add(truth.applyAsDouble(i), told.applyAsDouble(i));
        }
        return figures.spearman();
    }

    private static Intervals intervals(List<String[]> rows) {
        return new Intervals(rows.stream().map(row -> row[0]).toList());
    }

    private static boolean[][] table(
            List<String[]> rows, List<Behaviour> behaviours, BiPredicate<String[], Behaviour> holds) {
        return rows.stream()
                .map(row -> {
                    var shown = new boolean[behaviours.size()];
                    for (var j = 0; j < shown.length; j++) {
                        shown[j] = holds.test(row, behaviours.get(j));
                    }
                    return shown;
                })
                .toArray(boolean[][]::new);
    }

    private static double mean(boolean[][] truth, int[] cases, Telling telling) {
        return IntStream.range(0, truth[0].length)
                .mapToDouble(j -> {
                    var pairs = new ArrayList<Pairs>();
                    for (var i : cases) {
                        pairs.add(new Pairs(truth[i][j], telling.tells(i, j)));
                    }
                    return Pairs.f1(pairs);
                })
                .average()
                .orElse(0);
    }

    private static boolean shows(String[] row, int column, Behaviour behaviour) {
        return Set.of(row[column].split(",")).contains(behaviour.wire());
    }

    /** Whether a behaviour is told of a turn. */
    private interface Telling {
        boolean tells(int turn, int behaviour);
    }
}
