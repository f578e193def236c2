package app.hearth.bench;

import app.hearth.lab.demo.DemoCentre;
import app.hearth.lab.demo.DemoConversation;
import app.hearth.lab.demo.Settings;
import app.hearth.reading.SentenceVectors;
import app.hearth.reading.embedding.SentenceEmbedding;
import app.hearth.transcript.Turn;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How many Chinese sentences a second become vectors: by {@link SentenceEmbedding} in batches, by the library that
 * brings the model, one sentence at a time, and by the model's matrix multiplications alone. The three run in turn,
 * several times, so that what else the machine does falls on all.
 */
public final class EmbeddingBench {

    private static final int SENTENCES = 1_000;
    private static final int CHECKED = 100;
    private static final int ROUNDS = 5;
    private static final double SECOND = 1e9;
    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    private final EmbeddingModel library = new BgeSmallZhV15QuantizedEmbeddingModel();
    private final SentenceEmbedding hearth = SentenceEmbedding.chinese();
    private final List<String> sentences;

    private EmbeddingBench(List<String> sentences) {
        this.sentences = sentences;
    }

    /**
     * Prints each round and the ratios.
     *
     * @param arguments a file with a sentence in each line; without one, turns of the demo centre
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        var sentences = arguments.length > 0 ? Files.readAllLines(Path.of(arguments[0])) : turnsOfTheDemoCentre();
        new EmbeddingBench(sentences).run(System.out::println);
    }

    private static List<String> turnsOfTheDemoCentre() {
        return DemoCentre.of(Settings.of(8, 30, 1, END))
                .conversations()
                .map(DemoConversation::transcript)
                .flatMap(transcript -> transcript.turns().stream())
                .map(Turn::text)
                .filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
                .distinct()
                .limit(SENTENCES)
                .toList();
    }

    private void run(Consumer<String> told) throws IOException {
        told.accept(
                "%,d sentences; least cosine of the vectors of both: %.4f".formatted(sentences.size(), agreement()));
        var one = new double[ROUNDS];
        var batched = new double[ROUNDS];
        var limit = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            one[round] = perSecond(() -> sentences.forEach(library::embed));
            batched[round] = perSecond(() -> hearth.of(sentences));
            limit[round] = sentences.size() * SECOND / Profile.of(sentences).multiplying();
            told.accept("round %d: one at a time %.0f/s, in batches %.0f/s, matrix multiplications alone %.0f/s"
                    .formatted(round + 1, one[round], batched[round], limit[round]));
        }
        told.accept("in batches: %s times the library one at a time, %s of what matrix multiplications alone allow"
                .formatted(ratio(batched, one), ratio(batched, limit)));
    }

    /** Both give vectors of length 1; those that are not alike were made by something else than the same model. */
    private double agreement() {
        var some = sentences.subList(0, Math.min(CHECKED, sentences.size()));
        var ours = hearth.of(some);
        return IntStream.range(0, some.size())
                .mapToDouble(i -> SentenceVectors.closeness(
                        ours.get(i), library.embed(some.get(i)).content().vector()))
                .min()
                .orElseThrow();
    }

    /** The median of the rounds, and their least and most. */
    private static String ratio(double[] of, double[] to) {
        var ratios = IntStream.range(0, of.length)
                .mapToDouble(i -> of[i] / to[i])
                .sorted()
                .toArray();
        return "%.2f (%.2f–%.2f)".formatted(ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1]);
    }

    private double perSecond(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return sentences.size() * SECOND / (System.nanoTime() - start);
    }
}
