package app.hearth.connectors.transcripts;

import app.hearth.connectors.text.TextEncoding;
import app.hearth.transcript.Faults;
import app.hearth.transcript.JsonDocument;
import app.hearth.transcript.Line;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Place;
import app.hearth.transcript.SpeakerLabels;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.TranscriptRules;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file with the transcript of a recording, or of several. */
public final class TranscriptFile {

    private final TranscriptKind kind;
    private final SpeakerLabels labels;
    private final TranscriptRules rules;

    public TranscriptFile(TranscriptKind kind, SpeakerLabels labels, TranscriptRules rules) {
        this.kind = kind;
        this.labels = labels;
        this.rules = rules;
    }

    /**
     * Reads a file held whole; never throws, whatever the bytes.
     *
     * @param name of the file without its extension: the conversation's id where the engine names no other
     */
    public List<Line> read(String name, byte[] bytes) {
        var faults = new Faults();
        var recordings = recordings(bytes, faults);
        if (recordings == null) {
            return List.of(new Line.Bad(Place.line(1), faults.list()));
        }
        if (recordings.isEmpty()) {
            return List.of(Line.bad(Place.line(1), "", "turns.empty", "The file has no transcript."));
        }
        var lines = new ArrayList<Line>();
        for (var recording : recordings) {
            var place = Place.line(lines.size() + 1L);
            var ownName = recordings.size() == 1 ? name : name + "-" + (lines.size() + 1);
            lines.add(line(place, Objects.requireNonNullElse(recording.id(), ownName), recording, bytes));
        }
        return lines;
    }

    private @Nullable List<Recording> recordings(byte[] bytes, Faults faults) {
        var encoding = TextEncoding.detect(bytes);
        var text = encoding.text(bytes);
        if (text == null) {
            faults.add(
                    "",
                    "encoding.invalid",
                    "Not valid %s.".formatted(encoding.charset().name()),
                    null);
            return null;
        }
        if (kind == TranscriptKind.WEBVTT || kind == TranscriptKind.SRT) {
            return Subtitles.read(text, labels);
        }
        var document = JsonDocument.read(text, faults);
        if (document == null) {
            return null;
        }
        return switch (kind) {
            case WHISPER -> Whisper.read(document);
            case FUNASR -> FunAsr.read(document);
            case AWS_TRANSCRIBE -> Aws.transcribe(document);
            case AWS_CALL_ANALYTICS -> Aws.callAnalytics(document);
            case AZURE_BATCH -> Azure.batch(document);
            case AZURE_FAST -> Azure.fast(document);
            case GOOGLE -> Google.read(document);
            case ALIYUN_SCA -> AliyunSca.read(document, rules.zone());
            case WEBVTT, SRT -> throw new IllegalStateException("Subtitles are no JSON.");
        };
    }

    private Line line(Place place, String id, Recording recording, byte[] bytes) {
        var assigned = labels.assign(recording.utterances(), recording.startedAt());
        var transcript =
                new Transcript(id, "voice", null, null, recording.startedAt(), assigned.turns(), Outcome.UNKNOWN);
        var faults = new Faults();
        rules.check(transcript, faults);
        return faults.none()
                ? new Line.Whole(place, transcript, ByteBuffer.wrap(bytes), assigned.remarks())
                : new Line.Bad(place, faults.list());
    }
}
