package app.hearth.transcript;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes vCon 0.4.0. What the standard has no field for stands in an attachment with the purpose {@link #PURPOSE}, so
 * that {@link VconReader} gives back the same transcript. A turn without a known time is given that of the turn before,
 * as the standard demands one.
 */
public final class VconWriter {

    static final String PURPOSE = "hearth";

    private static final JsonFactory JSON = new JsonFactory();

    private VconWriter() {}

    /**
     * One vCon.
     *
     * @param uuid of the vCon itself, best of version 8
     * @param createdAt when the vCon is made; stands in for the start of a conversation that has none
     */
    public static String json(Transcript transcript, UUID uuid, Instant createdAt) {
        var text = new StringWriter();
        try (var to = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            to.writeStartObject();
            to.writeStringProperty("vcon", "0.4.0");
            to.writeStringProperty("uuid", uuid.toString());
            to.writeStringProperty("created_at", createdAt.toString());
            new Document(transcript, createdAt, to).write();
            to.writeEndObject();
        }
        return text.toString();
    }

    /** One writing of one transcript. */
    private record Document(Transcript transcript, Instant createdAt, JsonGenerator to) {

        private record Party(Speaker speaker, @Nullable String id) {}

        void write() {
            var parties = parties();
            to.writeArrayPropertyStart("parties");
            parties.keySet().forEach(this::write);
            to.writeEndArray();
            to.writeArrayPropertyStart("dialog");
            var start = start();
            for (var turn : transcript.turns()) {
                start = startOf(turn, start);
                write(turn, start, Objects.requireNonNull(parties.get(party(turn))));
            }
            to.writeEndArray();
            to.writeArrayPropertyStart("analysis");
            to.writeEndArray();
            to.writeArrayPropertyStart("attachments");
            own();
            rating();
            to.writeEndArray();
        }

        private LinkedHashMap<Party, Integer> parties() {
            var parties = new LinkedHashMap<Party, Integer>();
            for (var turn : transcript.turns()) {
                parties.putIfAbsent(party(turn), parties.size());
            }
            return parties;
        }

        private Party party(Turn turn) {
            return new Party(
                    turn.speaker(),
                    switch (turn.speaker()) {
                        case CUSTOMER -> transcript.customerId();
                        case AGENT -> turn.agentId() == null ? transcript.agentId() : turn.agentId();
                        case BOT, SYSTEM, UNKNOWN -> null;
                    });
        }

        private void write(Party party) {
            to.writeStartObject();
            to.writeStringProperty(
                    "type",
                    switch (party.speaker()) {
                        case BOT -> "bot";
                        case SYSTEM -> "organization";
                        case CUSTOMER, AGENT, UNKNOWN -> "person";
                    });
            to.writeStringProperty("role", party.speaker().wire());
            known("name", party.id());
            to.writeEndObject();
        }

        private Instant start() {
            return Objects.requireNonNullElse(transcript.startedAt(), createdAt);
        }

        private Instant startOf(Turn turn, Instant before) {
            var span = turn.span();
            if (turn.at() != null) {
                return turn.at();
            }
            return span == null ? before : start().plusMillis(span.beginMs());
        }

        private void write(Turn turn, Instant start, int party) {
            to.writeStartObject();
            to.writeStringProperty("type", "text");
            to.writeStringProperty("start", start.toString());
            var span = turn.span();
            if (span != null) {
                to.writeNumberProperty("duration", (span.endMs() - span.beginMs()) / 1000.0);
            }
            to.writeArrayPropertyStart("parties");
            to.writeNumber(party);
            to.writeEndArray();
            to.writeNumberProperty("originator", party);
            to.writeStringProperty("mediatype", "text/plain");
            to.writeStringProperty("encoding", "none");
            to.writeStringProperty("body", turn.text());
            to.writeEndObject();
        }

        private void own() {
            attachment(PURPOSE);
            to.writeStringProperty("conversationId", transcript.conversationId());
            known("channel", transcript.channel());
            known("agentId", transcript.agentId());
            known("customerId", transcript.customerId());
            known("startedAt", transcript.startedAt());
            var resolved = transcript.outcome().resolved();
            if (resolved != null) {
                to.writeBooleanProperty("resolved", resolved);
            }
            var untimed = new ArrayList<Integer>();
            for (var i = 0; i < transcript.turns().size(); i++) {
                if (transcript.turns().get(i).at() == null) {
                    untimed.add(i);
                }
            }
            to.writeArrayPropertyStart("untimed");
            untimed.forEach(to::writeNumber);
            to.writeEndArray();
            end();
        }

        private void rating() {
            var csat = transcript.outcome().csat();
            if (csat != null) {
                attachment("csat");
                to.writeNumberProperty("rating", csat);
                to.writeNumberProperty("scale_max", 5);
                end();
            }
        }

        private void attachment(String purpose) {
            to.writeStartObject();
            to.writeStringProperty("purpose", purpose);
            to.writeStringProperty("start", start().toString());
            to.writeNumberProperty("party", 0);
            to.writeStringProperty("mediatype", "application/json");
            to.writeStringProperty("encoding", "json");
            to.writeObjectPropertyStart("body");
        }

        private void end() {
            to.writeEndObject();
            to.writeEndObject();
        }

        private void known(String name, @Nullable Object value) {
            if (value != null) {
                to.writeStringProperty(name, value.toString());
            }
        }
    }
}
