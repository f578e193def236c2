package app.hearth.connectors.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {

    private static final String TEXT = "会话编号,内容\r\n00042,退款什么时候到账？😀\r\n".repeat(3000);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void recognisesWhatTextIsWrittenInAndReadsIt(String name) throws IOException {
        var bytes = TEXT.getBytes(Charset.forName(name));
        var encoding = TextEncoding.detect(Arrays.copyOf(bytes, 10_001)); // cut in the middle of a character

        assertThat(encoding.charset().name()).isEqualTo(name);
        assertThat(read(encoding, bytes)).isEqualTo(TEXT);
        assertThat(new String(encoding.utf8(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void believesAByteOrderMarkAndDropsIt(String name) throws IOException {
        var bytes = ("\uFEFF" + "号,a\n").getBytes(Charset.forName(name));
        var encoding = TextEncoding.detect(bytes);

        assertThat(encoding.charset().name()).isEqualTo(name);
        assertThat(read(encoding, bytes)).isEqualTo("号,a\n");
    }

    @Test
    void takesDamagedUtf8ForUtf8AndShowsTheDamage() throws IOException {
        var bytes = "好,好,好,好,好,好,好\nxx,好\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 6] = (byte) 0xE9;
        var encoding = TextEncoding.detect(bytes);

        assertThat(encoding.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(read(encoding, bytes)).isEqualTo("好,好,好,好,好,好,好\nx" + TextEncoding.INVALID + ",好\n");
        assertThat(encoding.text(bytes)).isNull();
    }

    @Test
    void keepsDamageVisibleWhenItTranscodes() throws IOException {
        var bytes = "a\nb".getBytes(StandardCharsets.UTF_16LE);
        bytes[0] = 0x3D;
        bytes[1] = (byte) 0xD8; // half a surrogate pair

        var utf8 = new TextEncoding(StandardCharsets.UTF_16LE, "")
                .utf8(new ByteArrayInputStream(bytes))
                .readAllBytes();
        assertThat(utf8).contains(0xFF).endsWith('b');
    }

    private static String read(TextEncoding encoding, byte[] bytes) throws IOException {
        var text = new StringWriter();
        try (var reader = encoding.reader(new ByteArrayInputStream(bytes))) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
