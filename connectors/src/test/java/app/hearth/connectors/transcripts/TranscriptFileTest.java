package app.hearth.connectors.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import app.hearth.connectors.Sample;
import app.hearth.transcript.Line;
import app.hearth.transcript.Span;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.SpeakerLabels;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TranscriptFileTest {

    @ParameterizedTest
    @CsvSource({
        "whisper.json, WHISPER, UNKNOWN, UNKNOWN",
        "call.vtt, WEBVTT, AGENT, CUSTOMER",
        "whisper_style.vtt, WEBVTT, UNKNOWN, UNKNOWN",
        "call.srt, SRT, AGENT, CUSTOMER",
        "funasr.json, FUNASR, AGENT, CUSTOMER",
        "aws_call_analytics.json, AWS_CALL_ANALYTICS, AGENT, CUSTOMER",
        "azure_batch.json, AZURE_BATCH, AGENT, CUSTOMER"
    })
    void hearsTheSameTwoUtterancesFromEveryEngine(String file, TranscriptKind kind, Speaker first, Speaker second) {
        assertThat(sample(file, kind).turns())
                .containsExactly(
                        new Turn(first, null, "您好,请问有什么可以帮您?", null, new Span(0, 2800)),
                        new Turn(second, null, "退款什么时候到账?", null, new Span(3400, 5600)));
    }

    @Test
    void hearsTheSameTwoTurnsFromAmazonWithVoicesToldApart() {
        var call = sample("aws_transcribe_diarization.json", TranscriptKind.AWS_TRANSCRIBE);

        assertThat(call.conversationId()).isEqualTo("f00d");
        assertThat(call.turns()).extracting(Turn::span).containsExactly(new Span(0, 2800), new Span(3400, 5600));
        assertThat(call.turns()).extracting(Turn::text).containsExactly("您好,", "退款什么时候到账");
    }

    @Test
    void putsWordsOfAmazonTogetherWhereThereAreNoSegments() {
        var call = read("""
                {"jobName":"j","results":{"items":[
                 {"type":"pronunciation","start_time":"0.1","end_time":"0.5","channel_label":"ch_0","alternatives":[{"content":"Hello"}]},
                 {"type":"punctuation","channel_label":"ch_0","alternatives":[{"content":"."}]},
                 {"type":"pronunciation","start_time":"0.6","end_time":"0.9","channel_label":"ch_0","alternatives":[{"content":"there"}]},
                 {"type":"pronunciation","start_time":"1.0","end_time":"1.5","channel_label":"ch_1","alternatives":[{"content":"Hi"}]}]}}""", TranscriptKind.AWS_TRANSCRIBE);

        assertThat(call.turns()).extracting(Turn::text).containsExactly("Hello. there", "Hi");
        assertThat(call.turns()).extracting(Turn::span).containsExactly(new Span(100, 900), new Span(1000, 1500));
    }

    @Test
    void readsTheOtherSamples() {
        assertThat(sample("funasr_sentence_key.json", TranscriptKind.FUNASR).turns())
                .containsExactly(new Turn(Speaker.UNKNOWN, null, "您好", null, new Span(0, 800)));
        assertThat(sample("azure_fast.json", TranscriptKind.AZURE_FAST).turns())
                .extracting(Turn::span)
                .containsExactly(new Span(0, 2800));
        for (var google : List.of("google_v1.json", "google_v2.json")) {
            assertThat(sample(google, TranscriptKind.GOOGLE).turns())
                    .containsExactly(new Turn(Speaker.UNKNOWN, null, "您好请问有什么可以帮您", null, new Span(0, 2800)));
        }
    }

    @Test
    void takesTheVoicesOfGoogleFromTheLastResultWhichRepeatsAllWords() {
        var call = read("""
                {"results":[
                 {"alternatives":[{"transcript":"您好请问有什么可以帮您","words":[{"startTime":"0s","endTime":"2.800s","word":"您好请问有什么可以帮您"}]}]},
                 {"alternatives":[{"transcript":"退款","words":[{"startTime":"3.400s","endTime":"5.600s","word":"退款"}]}]},
                 {"alternatives":[{"words":[
                   {"startTime":"0s","endTime":"2.800s","word":"您好请问有什么可以帮您","speakerTag":2},
                   {"startTime":"3.400s","endTime":"5.600s","word":"退款","speakerTag":1}]}]}]}""", TranscriptKind.GOOGLE);

        assertThat(call.turns())
                .containsExactly(
                        new Turn(Speaker.AGENT, null, "您好请问有什么可以帮您", null, new Span(0, 2800)),
                        new Turn(Speaker.CUSTOMER, null, "退款", null, new Span(3400, 5600)));
    }

    @Test
    void readsTicksOfAzureWhereThereAreNoMilliseconds() {
        var bytes = new String(Sample.bytes("transcripts/azure_batch.json"), StandardCharsets.UTF_8)
                .replaceAll("\"(offset|duration)Milliseconds\": \\d+,", "");

        assertThat(read(bytes, TranscriptKind.AZURE_BATCH).turns())
                .extracting(Turn::span)
                .containsExactly(new Span(0, 2800), new Span(3400, 5600));
    }

    @Test
    void dropsTheTagsOfSenseVoice() {
        var call = read(
                "[{\"key\":\"k\",\"text\":\"<|zh|><|NEUTRAL|><|Speech|><|woitn|>您好\",\"timestamp\":[[0,300],[300,600]]}]",
                TranscriptKind.FUNASR);

        assertThat(call.turns()).containsExactly(new Turn(Speaker.UNKNOWN, null, "您好", null, new Span(0, 600)));
    }

    @Test
    void readsTheDialoguesOfAliyunWithTheirLocalTimes() {
        var call = read("""
                {"Dialogues":[{"Role":"客服","Identity":"客服","Begin":0,"End":2800,"BeginTime":"2026-03-01 10:00:00","Words":"您好","EmotionValue":6},
                 {"Role":"客户","Identity":"客户","Begin":3400,"End":5600,"BeginTime":"2026-03-01 10:00:03","Words":"退款"}]}""", TranscriptKind.ALIYUN_SCA);

        assertThat(call.startedAt()).isEqualTo("2026-03-01T02:00:00Z");
        assertThat(call.turns())
                .extracting(Turn::speaker, Turn::at)
                .containsExactly(
                        tuple(Speaker.AGENT, Instant.parse("2026-03-01T02:00:00Z")),
                        tuple(Speaker.CUSTOMER, Instant.parse("2026-03-01T02:00:03Z")));
    }

    @Test
    void readsSubtitlesInGb18030WithWindowsLineEnds() {
        var srt = new String(Sample.bytes("transcripts/call.srt"), StandardCharsets.UTF_8);
        var lines = file(TranscriptKind.SRT).read("call", srt.getBytes(Charset.forName("GB18030")));

        assertThat(Sample.transcript(lines.getFirst()).turns())
                .extracting(Turn::text)
                .containsExactly("您好,请问有什么可以帮您?", "退款什么时候到账?");
    }

    @Test
    void readsTheFinerPointsOfWebVtt() {
        var call = read("""
                \uFEFFWEBVTT - title

                STYLE
                ::cue { color: red }

                NOTE 客服: not said
                more

                intro
                00:01.000 --> 01:00:02.5 align:start position:10%
                <v.loud Wang Wei>A &amp; B &lt; C</v>
                <v Li Lei><i>第二行</i>

                00:03.000 --> 00:02.000
                看这里: 3<5
                """, TranscriptKind.WEBVTT);

        assertThat(call.turns()).extracting(Turn::text).containsExactly("A & B < C", "第二行", "看这里: 3<5");
        assertThat(call.turns())
                .extracting(Turn::span)
                .containsExactly(new Span(1000, 3_602_500), new Span(1000, 3_602_500), new Span(3000, 3000));
    }

    @Test
    void believesTheLabelsAPersonHasSet() {
        var labels = new SpeakerLabels(Map.of("0", Speaker.CUSTOMER, "1", Speaker.AGENT));
        var line = new TranscriptFile(TranscriptKind.FUNASR, labels, Sample.RULES)
                .read("call", Sample.bytes("transcripts/funasr.json"))
                .getFirst();

        assertThat(Sample.transcript(line).turns())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.CUSTOMER, Speaker.AGENT);
        assertThat(((Line.Whole) line).remarks()).isEmpty();
    }

    @Test
    void marksSpeakersItHadToGuess() {
        var line = file(TranscriptKind.FUNASR)
                .read("call", Sample.bytes("transcripts/funasr.json"))
                .getFirst();

        assertThat(((Line.Whole) line).remarks())
                .allMatch(remark -> remark.code().equals("speakers.inferred"))
                .hasSize(2);
    }

    @Test
    void namesTheConversationAfterTheFileWhereTheEngineNamesNone() {
        assertThat(sample("call.vtt", TranscriptKind.WEBVTT).conversationId()).isEqualTo("call.vtt");
        assertThat(sample("funasr.json", TranscriptKind.FUNASR).conversationId())
                .isEqualTo("f00d");
        assertThat(sample("funasr.json", TranscriptKind.FUNASR).startedAt()).isNull();
    }

    @Test
    void tellsAnEmptyTranscript() {
        assertThat(Sample.codes(file(TranscriptKind.WHISPER)
                        .read("x", "{}".getBytes(StandardCharsets.UTF_8))
                        .getFirst()))
                .containsExactly("turns.empty");
        assertThat(Sample.codes(file(TranscriptKind.FUNASR)
                        .read("x", "[]".getBytes(StandardCharsets.UTF_8))
                        .getFirst()))
                .containsExactly("turns.empty");
    }

    @ParameterizedTest
    @EnumSource(TranscriptKind.class)
    void neverThrowsWhateverTheBytes(TranscriptKind kind) {
        var random = new Random(kind.name().hashCode());
        var samples = List.of(
                "whisper.json",
                "call.vtt",
                "call.srt",
                "funasr.json",
                "aws_call_analytics.json",
                "azure_batch.json",
                "azure_fast.json",
                "google_v1.json",
                "google_v2.json",
                "aws_transcribe_diarization.json");

        assertThatCode(() -> {
                    for (var i = 0; i < 1000; i++) {
                        var bytes = Sample.bytes("transcripts/" + samples.get(i % samples.size()));
                        for (var n = random.nextInt(6); n > 0; n--) {
                            bytes[random.nextInt(bytes.length)] = (byte) "0{}[]:,\"-9e".charAt(random.nextInt(11));
                        }
                        file(kind).read("x", bytes);
                    }
                })
                .doesNotThrowAnyException();
    }

    private static TranscriptFile file(TranscriptKind kind) {
        return new TranscriptFile(kind, SpeakerLabels.NONE, Sample.RULES);
    }

    private static Transcript sample(String name, TranscriptKind kind) {
        return Sample.transcript(
                file(kind).read(name, Sample.bytes("transcripts/" + name)).getFirst());
    }

    private static Transcript read(String text, TranscriptKind kind) {
        return Sample.transcript(
                file(kind).read("call", text.getBytes(StandardCharsets.UTF_8)).getFirst());
    }
}
