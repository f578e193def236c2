package app.hearth.reading.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns sentences into vectors with a small BERT (bge-small-v1.5, Xiao et al. 2023, quantised) in ONNX Runtime,
 * offline. Sentences are run in batches of like length, since a batch costs what its longest sentence costs.
 * Thread-safe.
 */
public final class SentenceEmbedding {

    private static final int BATCH = 32;
    private static final int LONGEST = 128;
    private static final String CHINESE = "bge-small-zh-v1.5-q";
    private static final String ENGLISH = "bge-small-en-v1.5-q";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPiece pieces;

    private SentenceEmbedding(String model, @Nullable Path profile) {
        pieces = new WordPiece(vocabulary(model + "-tokenizer.json"));
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(Runtime.getRuntime().availableProcessors());
            if (profile != null) {
                options.enableProfiling(profile.toString());
            }
            session = environment.createSession(resource(model + ".onnx"), options);
        } catch (OrtException broken) {
            throw new IllegalStateException("The model " + model + " cannot be opened.", broken);
        }
    }

    /** The model for sentences with Chinese characters; vectors of 512 numbers. */
    public static SentenceEmbedding chinese() {
        return Chinese.MODEL;
    }

    /**
     * As {@link #chinese()}, but on its own, and ONNX Runtime notes how long each operation takes; for measuring. End
     * it by {@link #endProfile()}.
     *
     * @param profile the beginning of the name of the file that is written
     */
    public static SentenceEmbedding profiled(Path profile) {
        return new SentenceEmbedding(CHINESE, profile);
    }

    /**
     * The file with the events of {@link #profiled} so far, in the trace event format of Chrome; nothing more is noted.
     *
     * @throws IllegalStateException if nothing is profiled
     */
    public Path endProfile() {
        try {
            return Path.of(session.endProfiling());
        } catch (OrtException unprofiled) {
            throw new IllegalStateException("There is no profile.", unprofiled);
        }
    }

    /** The model for all other sentences; vectors of 384 numbers. */
    public static SentenceEmbedding english() {
        return English.MODEL;
    }

    /**
     * The vectors of sentences, in their order, each of length 1. Of long texts the first 126 pieces count. The same
     * list gives the same vectors; what else is in the list moves a vector a little (a cosine of about 0.99), since the
     * quantised model scales the numbers of a batch together.
     */
    public List<float[]> of(List<String> sentences) {
        var ids = sentences.stream()
                .map(sentence -> pieces.sentence(sentence, LONGEST))
                .toList();
        var order = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> ids.get(i).length))
                .toList();
        var vectors = new ArrayList<float[]>(java.util.Collections.nCopies(ids.size(), new float[0]));
        for (var from = 0; from < order.size(); from += BATCH) {
            run(ids, order.subList(from, Math.min(order.size(), from + BATCH)), vectors);
        }
        return vectors;
    }

    private void run(List<int[]> ids, List<Integer> batch, List<float[]> vectors) {
        var width = ids.get(batch.getLast()).length;
        var input = new long[batch.size() * width];
        var mask = new long[batch.size() * width];
        for (var row = 0; row < batch.size(); row++) {
            var sentence = ids.get(batch.get(row));
            for (var i = 0; i < sentence.length; i++) {
                input[row * width + i] = sentence[i];
            }
            Arrays.fill(mask, row * width, row * width + sentence.length, 1);
        }
        var shape = new long[] {batch.size(), width};
        try (var inputs = OnnxTensor.createTensor(environment, LongBuffer.wrap(input), shape);
                var masks = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[input.length]), shape);
                var result =
                        session.run(Map.of("input_ids", inputs, "attention_mask", masks, "token_type_ids", types))) {
            var hidden = (OnnxTensor) result.get(0);
            var size = (int) hidden.getInfo().getShape()[2];
            var numbers = hidden.getFloatBuffer();
            for (var row = 0; row < batch.size(); row++) {
                var vector = new float[size];
                numbers.position(row * width * size);
                numbers.get(vector);
                vectors.set(batch.get(row), unit(vector));
            }
        } catch (OrtException broken) {
            throw new IllegalStateException(
                    "A batch of %d × %d could not be run.".formatted(batch.size(), width), broken);
        }
    }

    static float[] unit(float[] vector) {
        var sum = 0.0;
        for (var number : vector) {
            sum += (double) number * number;
        }
        var length = (float) Math.max(1e-12, Math.sqrt(sum));
        for (var i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static List<String> vocabulary(String file) {
        var vocabulary =
                JsonMapper.shared().readTree(resource(file)).path("model").path("vocab");
        var pieces = new String[vocabulary.size()];
        vocabulary.properties().forEach(piece -> pieces[piece.getValue().asInt()] = piece.getKey());
        return List.of(pieces);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(SentenceEmbedding.class.getResourceAsStream("/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Opened when first asked for. */
    private static final class Chinese {
        private static final SentenceEmbedding MODEL = new SentenceEmbedding(CHINESE, null);
    }

    /** Opened when first asked for. */
    private static final class English {
        private static final SentenceEmbedding MODEL = new SentenceEmbedding(ENGLISH, null);
    }
}
