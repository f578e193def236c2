package app.hearth.bench;

import app.hearth.reading.embedding.SentenceEmbedding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the time of the model goes, as ONNX Runtime tells it.
 *
 * @param multiplying nanoseconds in operations that multiply matrices
 * @param all nanoseconds in all operations
 */
record Profile(double multiplying, double all) {

    private static final double MICROSECOND = 1_000;

    /** Of embedding these sentences once, by a model of its own. */
    static Profile of(List<String> sentences) throws IOException {
        var folder = Files.createTempDirectory("hearth-bench-embedding-");
        var model = SentenceEmbedding.profiled(folder.resolve("profile"));
        model.of(sentences);
        var file = model.endProfile();
        try {
            return of(JsonMapper.shared().readTree(Files.readAllBytes(file)));
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    private static Profile of(JsonNode events) {
        var multiplying = 0.0;
        var all = 0.0;
        for (var event : events) {
            if (event.path("cat").asString("").equals("Node")
                    && event.path("name").asString("").endsWith("_kernel_time")) {
                var took = event.path("dur").asDouble() * MICROSECOND;
                all += took;
                if (event.path("args").path("op_name").asString("").contains("MatMul")) {
                    multiplying += took;
                }
            }
        }
        return new Profile(multiplying, all);
    }
}
