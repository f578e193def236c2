package app.hearth.lab.train;

import app.hearth.reading.linear.Features;
import app.hearth.reading.linear.Learning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What can be had without rules, context or thought: plain regression over stretches of one to four characters, learned
 * from the same texts. What does not beat it has learned nothing.
 */
final class Ngrams {

    private static final int LONGEST = 4;
    private static final int FOLDS = 5;
    private static final double COST = 4;

    private final List<Features> texts;
    private final Learning learning;

    Ngrams(List<String> texts) {
        this.texts = texts.stream().map(Ngrams::of).toList();
        learning = new Learning(this.texts, 2);
    }

    /** What is told of other texts: [text][output]. */
    double[][] told(List<Learning.Task> tasks, List<String> others) {
        var model = learning.fit(tasks);
        return others.stream().map(text -> model.score(of(text))).toArray(double[][]::new);
    }

    /** What is told of the texts themselves, each by a model that has not seen its conversation. */
    double[][] unseen(List<Learning.Task> tasks, List<String> conversations) {
        var names = new ArrayList<>(conversations.stream().distinct().toList());
        var fold = conversations.stream()
                .mapToInt(name -> names.indexOf(name) % FOLDS)
                .toArray();
        var told = new double[texts.size()][];
        for (var f = 0; f < FOLDS; f++) {
            var kept = f;
            var model = learning.fit(
                    tasks,
                    IntStream.range(0, fold.length).filter(i -> fold[i] != kept).toArray());
            for (var i = 0; i < fold.length; i++) {
                if (fold[i] == kept) {
                    told[i] = model.score(texts.get(i));
                }
            }
        }
        return told;
    }

    static Learning.Task yesNo(String output, IntToDoubleFunction holds) {
        return new Learning.Task(output, holds, i -> 1, false, COST);
    }

    static Learning.Task amount(IntToDoubleFunction amount) {
        return new Learning.Task("amount", amount, i -> 1, true, 1);
    }

    /** The class that is told for most, one against the rest. */
    static List<String> strongest(List<String> classes, double[][] told) {
        var names = new ArrayList<String>();
        for (var scores : told) {
            var best = 0;
            for (var j = 1; j < classes.size(); j++) {
                best = scores[j] > scores[best] ? j : best;
            }
            names.add(classes.get(best));
        }
        return names;
    }

    /**
     * How many stretches two texts share (cosine): for the first and the second, the third and the fourth, and so on.
     */
    static double[] overlaps(List<String> texts) {
        var features = texts.stream().map(Ngrams::of).toList();
        return IntStream.range(0, texts.size() / 2)
                .mapToDouble(i -> overlap(features.get(2 * i), features.get(2 * i + 1)))
                .toArray();
    }

    private static double overlap(Features one, Features other) {
        var keys = IntStream.range(0, other.size()).map(other::key).boxed().collect(Collectors.toSet());
        var shared = IntStream.range(0, one.size())
                .filter(i -> keys.contains(one.key(i)))
                .count();
        return shared / Math.sqrt((double) Math.max(1, one.size()) * Math.max(1, other.size()));
    }

    private static Features of(String text) {
        var features = new Features();
        var folded = text.toLowerCase(Locale.ROOT);
        for (var i = 0; i < folded.length(); i++) {
            for (var n = 1; n <= LONGEST && i + n <= folded.length(); n++) {
                features.gram(Features.hash(folded.subSequence(i, i + n)));
            }
        }
        return features;
    }
}
