package app.hearth.cli;

import app.hearth.reading.ConversationReading;
import app.hearth.reading.Evidence;
import app.hearth.reading.NeedWords;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Transcript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Readings as JSON lines. */
final class ReadingJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double PRECISION = 1e6;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

    void writeTo(OutputStream output) throws IOException {
        bytes.writeTo(output);
    }

    void add(Transcript transcript, Reading reading, float @Nullable [] needVector) {
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("conversationId", reading.conversationId());
            json.writeStringProperty("reader", reading.reader());
            json.writeArrayPropertyStart("turns");
            for (var turn : reading.turns()) {
                json.writeStartObject();
                json.writeNumberProperty("turn", turn.turn());
                json.writeStringProperty(
                        "speaker", transcript.turns().get(turn.turn()).speaker().wire());
                switch (turn) {
                    case TurnReading.Customer customer -> write(json, customer);
                    case TurnReading.Agent agent -> write(json, agent);
                }
                write(json, turn.evidence());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("conversation");
            write(json, reading.conversation(), NeedWords.of(transcript, reading));
            json.writeEndObject();
            if (needVector != null) {
                json.writeArrayPropertyStart("needVector");
                for (var number : needVector) {
                    json.writeNumber(Math.round(number * PRECISION) / PRECISION);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        bytes.write('\n');
    }

    private static void write(JsonGenerator json, TurnReading.Customer turn) {
        json.writeStringProperty("emotion", turn.emotion().wire());
        write(json, "emotionScores", turn.emotionScores(), emotion -> emotion.wire());
        number(json, "valence", turn.valence());
        write(json, "flags", turn.flags(), flag -> flag.wire());
        write(json, "flagScores", turn.flagScores(), flag -> flag.wire());
        if (turn.satisfaction() != null) {
            json.writeStringProperty("satisfaction", turn.satisfaction().wire());
        }
        categories(json, turn.categories());
    }

    private static void write(JsonGenerator json, TurnReading.Agent turn) {
        write(json, "behaviours", turn.behaviours(), behaviour -> behaviour.wire());
        write(json, "behaviourScores", turn.behaviourScores(), behaviour -> behaviour.wire());
        number(json, "warmth", turn.warmth());
        categories(json, turn.categories());
    }

    private static void write(JsonGenerator json, ConversationReading conversation, String needWords) {
        json.writeStringProperty("need", conversation.need());
        json.writeStringProperty("needWords", needWords);
        number(json, "entryEmotion", conversation.entryEmotion());
        json.writeBooleanProperty("entryAbuse", conversation.entryAbuse());
        json.writeStringProperty("path", conversation.path().wire());
        json.writeName("turningPoint");
        json.writePOJO(conversation.turningPoint());
        json.writeBooleanProperty("deescalated", conversation.deescalated());
        json.writeObjectPropertyStart("satisfaction");
        json.writeStringProperty("class", conversation.satisfaction().level().wire());
        number(json, "score", conversation.satisfaction().score());
        json.writeEndObject();
        json.writeObjectPropertyStart("resolved");
        json.writeStringProperty("class", conversation.resolved().state().wire());
        number(json, "probability", conversation.resolved().probability());
        json.writeEndObject();
        number(json, "warmth", conversation.warmth());
        number(json, "listening", conversation.listening());
        number(json, "effort", conversation.effort());
        json.writeObjectPropertyStart("answers");
        turns(json, "tooFast", conversation.answers().tooFast());
        turns(json, "canned", conversation.answers().canned());
        json.writeEndObject();
        categories(json, conversation.categories());
    }

    private static void write(JsonGenerator json, List<Evidence> evidence) {
        json.writeArrayPropertyStart("evidence");
        for (var one : evidence) {
            json.writeStartObject();
            json.writeStringProperty("signal", one.signal());
            json.writeNumberProperty("start", one.start());
            json.writeNumberProperty("end", one.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Only what a centre's own model tells. */
    private static void categories(JsonGenerator json, Map<String, String> categories) {
        if (!categories.isEmpty()) {
            json.writeObjectPropertyStart("categories");
            new TreeMap<>(categories).forEach(json::writeStringProperty);
            json.writeEndObject();
        }
    }

    private static void turns(JsonGenerator json, String name, @Nullable List<Integer> turns) {
        json.writeName(name);
        json.writePOJO(turns);
    }

    private static <S> void write(JsonGenerator json, String name, Map<S, Double> scores, Function<S, String> wire) {
        json.writeObjectPropertyStart(name);
        scores.forEach((signal, score) -> number(json, wire.apply(signal), score));
        json.writeEndObject();
    }

    private static <S> void write(JsonGenerator json, String name, Collection<S> signals, Function<S, String> wire) {
        json.writeArrayPropertyStart(name);
        signals.forEach(signal -> json.writeString(wire.apply(signal)));
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, Math.round(value * PRECISION) / PRECISION);
        }
    }
}
