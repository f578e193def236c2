package app.hearth.connectors;

import app.hearth.connectors.transcripts.TranscriptKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the first bytes of a JSON file show of its shape, though it be cut off.
 *
 * @param list whether the document is a list; then the fields are those of its first element
 * @param fields of the first object, with the token their value begins with
 */
record JsonShape(boolean list, Map<String, JsonToken> fields) {

    private static final JsonFactory JSON = new JsonFactory();

    static JsonShape of(String head) {
        var fields = new LinkedHashMap<String, JsonToken>();
        var list = head.stripLeading().startsWith("[");
        try (var parser = JSON.createParser(ObjectReadContext.empty(), head)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                parser.nextToken();
            }
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                read(parser, fields);
            }
        } catch (JacksonException cutOff) {
            return new JsonShape(list, fields); // what was seen until there is all there is to see
        }
        return new JsonShape(list, fields);
    }

    private static void read(JsonParser parser, Map<String, JsonToken> fields) {
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            fields.put(name, parser.nextToken());
            parser.skipChildren();
        }
    }

    boolean isConversation() {
        return has("conversationId") || (has("turns") && !has("segments"));
    }

    boolean isVcon() {
        return has("vcon") || (has("parties") && has("dialog")) || (has("payload") && has("signatures"));
    }

    @Nullable
    TranscriptKind transcript() {
        if (has("sentence_info") || (list && has("key") && has("text"))) {
            return TranscriptKind.FUNASR;
        }
        if (has("recognizedPhrases") || has("combinedRecognizedPhrases")) {
            return TranscriptKind.AZURE_BATCH;
        }
        if (has("combinedPhrases") || has("phrases")) {
            return TranscriptKind.AZURE_FAST;
        }
        if (has("Transcript") && (has("JobName") || has("Participants"))) {
            return TranscriptKind.AWS_CALL_ANALYTICS;
        }
        if (fields.get("results") == JsonToken.START_OBJECT) {
            return TranscriptKind.AWS_TRANSCRIBE;
        }
        if (fields.get("results") == JsonToken.START_ARRAY) {
            return TranscriptKind.GOOGLE;
        }
        if (has("Dialogues") || (has("Data") && has("RequestId"))) {
            return TranscriptKind.ALIYUN_SCA;
        }
        return has("segments") ? TranscriptKind.WHISPER : null;
    }

    private boolean has(String field) {
        return fields.containsKey(field);
    }
}
