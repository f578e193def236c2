package app.hearth.transcript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads one conversation in Hearth's own JSON. Fields it does not know are passed over. Thread-safe. */
public final class TranscriptParser {

    private final TranscriptRules rules;
    private final JsonFactory json;

    public TranscriptParser(TranscriptRules rules) {
        this.rules = rules;
        json = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS) // a NUL is told as such, a tab does no harm
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(50)
                        .maxStringLength(rules.limits().lineBytes())
                        .maxNumberLength(100)
                        .maxNameLength(10_000)
                        .build())
                .build();
    }

    /** Reads a document; never throws, whatever the bytes. */
    public Line parse(Place place, byte[] bytes, Charset charset) {
        String text;
        try {
            text = decode(bytes, charset);
        } catch (CharacterCodingException invalid) {
            return Line.bad(place, "", "encoding.invalid", "Not valid %s.".formatted(charset.name()));
        }
        var faults = new Faults();
        var transcript = parse(text, faults);
        return transcript != null && faults.none()
                ? new Line.Whole(place, transcript, ByteBuffer.wrap(bytes), List.of())
                : new Line.Bad(place, faults.list());
    }

    /** The quick way first: a replacement character in the result is rare, and only then is it worth a strict look. */
    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        var text = new String(bytes, charset);
        return text.indexOf('\uFFFD') < 0
                ? text
                : charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
    }

    private @Nullable Transcript parse(String text, Faults faults) {
        try (var parser = json.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.add("", "json.not-object", "A conversation is a JSON object.", text);
                return null;
            }
            var transcript = new Walk(parser, faults).conversation();
            if (parser.nextToken() != null) {
                faults.add("", "json.malformed", "Something follows the conversation.", null);
            }
            rules.check(transcript, faults);
            return transcript;
        } catch (JacksonException malformed) {
            var location = malformed.getLocation();
            faults.add(
                    "",
                    "json.malformed",
                    location == null
                            ? "Not well-formed JSON."
                            : "Not well-formed JSON at column %d.".formatted(location.getColumnNr()),
                    null);
            return null;
        }
    }

    /** One walk over one document. */
    private final class Walk {

        private final JsonParser parser;
        private final Faults faults;

        private Walk(JsonParser parser, Faults faults) {
            this.parser = parser;
            this.faults = faults;
        }

        Transcript conversation() {
            String id = null;
            String channel = null;
            String agent = null;
            String customer = null;
            Instant startedAt = null;
            List<Turn> turns = null;
            var outcome = Outcome.UNKNOWN;
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                switch (name) {
                    case "conversationId" -> id = scalar(name);
                    case "channel" -> channel = lower(scalar(name));
                    case "agentId" -> agent = scalar(name);
                    case "customerId" -> customer = scalar(name);
                    case "startedAt" -> startedAt = time(name);
                    case "turns" -> turns = turns();
                    case "outcome" -> outcome = outcome();
                    default -> parser.skipChildren();
                }
            }
            if (turns == null) {
                faults.missing("turns");
            }
            return new Transcript(
                    id == null ? "" : id,
                    channel,
                    agent,
                    customer,
                    startedAt,
                    turns == null ? List.of() : turns,
                    outcome);
        }

        private @Nullable List<Turn> turns() {
            if (!expect("turns", JsonToken.START_ARRAY, "a list")) {
                return null;
            }
            var turns = new ArrayList<Turn>();
            for (var i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                var field = "turns[" + i + "]";
                if (i > rules.limits().turns()) {
                    parser.skipChildren();
                } else if (expect(field, JsonToken.START_OBJECT, "an object")) {
                    turns.add(turn(field + "."));
                }
            }
            return turns;
        }

        private Turn turn(String prefix) {
            String who = null;
            String text = null;
            String agent = null;
            Instant at = null;
            Long begin = null;
            Long end = null;
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                var token = parser.nextToken();
                switch (name) {
                    case "speaker" -> who = scalar(prefix + name);
                    case "at" -> at = time(prefix + name);
                    case "text" -> {
                        if (expect(prefix + name, JsonToken.VALUE_STRING, "a string")) {
                            text = parser.getString();
                        } else {
                            text = "";
                        }
                    }
                    case "agentId" -> agent = scalar(prefix + name);
                    case "beginMs" -> begin = token.isNumeric() ? (Long) (long) parser.getValueAsDouble(0) : null;
                    case "endMs" -> end = token.isNumeric() ? (Long) (long) parser.getValueAsDouble(0) : null;
                    default -> parser.skipChildren();
                }
            }
            if (text == null) {
                faults.missing(prefix + "text");
            }
            var span = begin == null || end == null ? null : Span.of(begin, end);
            return new Turn(speaker(prefix + "speaker", who), at, text == null ? "" : text, agent, span);
        }

        private Speaker speaker(String field, @Nullable String who) {
            var speaker = who == null ? null : Speaker.ofWire(who);
            if (who == null) {
                faults.missing(field);
            } else if (speaker == null) {
                faults.add(field, "speaker.unknown", "Neither customer nor agent, bot, system or unknown.", who);
            }
            return speaker == null ? Speaker.UNKNOWN : speaker;
        }

        private Outcome outcome() {
            if (parser.currentToken() == JsonToken.VALUE_NULL
                    || !expect("outcome", JsonToken.START_OBJECT, "an object")) {
                return Outcome.UNKNOWN;
            }
            Double csat = null;
            Boolean resolved = null;
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                var token = parser.nextToken();
                switch (name) {
                    case "csat" -> {
                        if (token != JsonToken.VALUE_NULL && isNumber("outcome.csat", token)) {
                            csat = parser.getValueAsDouble(Double.NaN);
                        }
                    }
                    case "resolved" -> {
                        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
                            resolved = parser.getBooleanValue();
                        } else if (token != JsonToken.VALUE_NULL) {
                            wrongType("outcome.resolved", "true, false or null");
                        }
                    }
                    default -> parser.skipChildren();
                }
            }
            return new Outcome(csat, resolved);
        }

        private @Nullable Instant time(String field) {
            Instant at = null;
            switch (parser.currentToken()) {
                case VALUE_NULL -> {
                    return null;
                }
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> at = Times.epoch(parser.getValueAsDouble(Double.NaN));
                case VALUE_STRING -> at = Times.parse(parser.getString(), rules.zone());
                default -> {
                    wrongType(field, "a time");
                    return null;
                }
            }
            if (at == null) {
                faults.add(field, "time.unreadable", "Not a time that could be understood.", parser.getString());
            }
            return at;
        }

        /** Text, or a number as it is written; ids are both. */
        private @Nullable String scalar(String field) {
            return switch (parser.currentToken()) {
                case VALUE_NULL -> null;
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
                default -> {
                    wrongType(field, "a string");
                    yield null;
                }
            };
        }

        private boolean isNumber(String field, JsonToken token) {
            if (!token.isNumeric()) {
                wrongType(field, "a number");
            }
            return token.isNumeric();
        }

        private boolean expect(String field, JsonToken token, String what) {
            if (parser.currentToken() == token) {
                return true;
            }
            wrongType(field, what);
            return false;
        }

        private void wrongType(String field, String wanted) {
            faults.add(field, "field.wrong-type", "This must be %s.".formatted(wanted), null);
            parser.skipChildren();
        }

        private static @Nullable String lower(@Nullable String channel) {
            return channel == null ? null : channel.toLowerCase(Locale.ROOT);
        }
    }
}
