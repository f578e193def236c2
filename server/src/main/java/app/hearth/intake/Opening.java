package app.hearth.intake;

import app.hearth.connectors.ConversationFile;
import app.hearth.connectors.Format;
import app.hearth.connectors.OpenOptions;
import app.hearth.connectors.Preview;
import app.hearth.connectors.Recognition;
import app.hearth.connectors.tables.ColumnMapping;
import app.hearth.kernel.Refused;
import app.hearth.transcript.Lines;
import app.hearth.transcript.TranscriptRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a file at the door: finds out what it is, and for a table how its columns are to be understood. */
@Component
class Opening {

    private final Mappings mappings;
    private final Clock clock;

    Opening(Mappings mappings, Clock clock) {
        this.mappings = mappings;
        this.clock = clock;
    }

    /** An open file and what it turned out to be. */
    record Opened(String format, Lines lines) {}

    /** Refuses what is no file that conversations could be in. */
    Opened open(Delivery delivery, InputStream file) throws IOException {
        var head = file.readNBytes(Recognition.HEAD);
        var recognition = Recognition.of(delivery.filename(), head, null);
        if (recognition.format() == Format.UNKNOWN) {
            var fault = Objects.requireNonNull(recognition.fault());
            throw Refused.invalid(fault.code(), fault.reason());
        }
        var all = new SequenceInputStream(new ByteArrayInputStream(head), file);
        var options = new OpenOptions(rules(delivery.source()), mappingFor(delivery, recognition, head));
        return new Opened(recognition.format().wire(), ConversationFile.open(delivery.filename(), all, options));
    }

    /** Opens what another system pushes: JSON lines, one JSON document, or a vCon. */
    Lines openPush(Source source, InputStream body) throws IOException {
        return ConversationFile.open("push.jsonl", body, new OpenOptions(rules(source), null));
    }

    /** What somebody says now is remembered for the next table with these columns; else what was said the last time. */
    private @Nullable ColumnMapping mappingFor(Delivery delivery, Recognition recognition, byte[] head) {
        if (recognition.format() != Format.CSV && recognition.format() != Format.XLSX) {
            return null;
        }
        var header =
                Preview.of(delivery.filename(), head, delivery.source().zone()).header();
        var mapping = delivery.mapping();
        if (mapping == null) {
            return mappings.of(header);
        }
        mappings.remember(header, mapping);
        return mapping;
    }

    private TranscriptRules rules(Source source) {
        return new TranscriptRules(clock, source.zone());
    }
}
