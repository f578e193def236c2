package app.hearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunksTest {

    @Test
    void takesNoMoreLinesThanTheIntakeDoes() throws IOException {
        var chunks = chunksOf("{}\n".repeat(1001));

        assertThat(chunks).extracting(Chunks.Chunk::lines).containsExactly(500, 500, 1);
        assertThat(chunks).extracting(Chunks.Chunk::first).containsExactly(1, 501, 1001);
    }

    @Test
    void takesNoMoreBytesThanTheIntakeDoes() throws IOException {
        var long3MB = "x".repeat(3 << 20);

        var chunks = chunksOf("a\n" + long3MB + "\n" + long3MB + "\nz\n");

        assertThat(chunks).extracting(Chunks.Chunk::lines).containsExactly(2, 2);
        assertThat(chunks).extracting(Chunks.Chunk::first).containsExactly(1, 3);
        assertThat(text(chunks.get(1))).endsWith("x\nz\n");
    }

    @Test
    void setsALineAsideThatIsTooLong() throws IOException {
        var chunks = chunksOf("a\n" + "x".repeat(Chunks.LONGEST_LINE + 1) + "\nb");

        assertThat(chunks).extracting(Chunks.Chunk::isTooLong).containsExactly(false, true, false);
        assertThat(chunks).extracting(Chunks.Chunk::first).containsExactly(1, 2, 3);
        assertThat(chunks.get(1).rejection().rejected())
                .extracting(Receipt.Rejection::line)
                .containsExactly(2);
    }

    @Test
    void ofNothingThereAreNone() throws IOException {
        assertThat(chunksOf("")).isEmpty();
    }

    private static List<Chunks.Chunk> chunksOf(String text) throws IOException {
        var chunks = new Chunks(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var all = new ArrayList<Chunks.Chunk>();
        for (var chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            all.add(chunk);
        }
        return all;
    }

    private static String text(Chunks.Chunk chunk) {
        return StandardCharsets.UTF_8.decode(chunk.content()).toString();
    }
}
