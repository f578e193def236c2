package app.hearth.transcript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents of foreign make, held whole: nothing is expected of their shape, and nothing they hold can hurt. */
public final class JsonDocument {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(Limits.DEFAULT.lineBytes())
                            .maxNumberLength(100)
                            .maxNameLength(10_000)
                            .maxTokenCount(10_000_000)
                            .build())
                    .build())
            .build();

    private JsonDocument() {}

    /** The document in UTF-8, or null and a fault. */
    public static @Nullable JsonNode read(byte[] bytes, Faults faults) {
        try {
            return read(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(ByteOrderMark.without(bytes)))
                            .toString(),
                    faults);
        } catch (CharacterCodingException invalid) {
            faults.add("", "encoding.invalid", "Not valid UTF-8.", null);
            return null;
        }
    }

    /** The document, or null and a fault. */
    public static @Nullable JsonNode read(String text, Faults faults) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException malformed) {
            faults.add("", "json.malformed", "Not well-formed JSON.", null);
            return null;
        }
    }

    /** A string, or a number as it is written; null for all else. */
    public static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.isNumber() ? node.asString() : null;
    }

    /** The first of several names that holds a string or a number, or null. */
    public static @Nullable String text(JsonNode node, String... names) {
        for (var name : names) {
            var text = text(node.path(name));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** A number, also one written as a string; null for all else. */
    public static @Nullable Double number(JsonNode node) {
        var text = text(node);
        if (text == null || text.length() > 40) {
            return null;
        }
        try {
            var number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
