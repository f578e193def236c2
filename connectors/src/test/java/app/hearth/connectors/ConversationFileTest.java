package app.hearth.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.hearth.connectors.archive.ArchiveLimits;
import app.hearth.transcript.Line;
import app.hearth.transcript.SpeakerLabels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationFileTest {

    private static final String LINE =
            "{\"conversationId\":\"%s\",\"turns\":[{\"speaker\":\"customer\",\"text\":\"退款什么时候到账\"}]}\n";
    private static final String CSV = "会话ID,发送方,内容\nc1,客户,在吗\nc1,客服,在\n";
    private static final OpenOptions OPTIONS = new OpenOptions(Sample.RULES, null);

    @ParameterizedTest
    @CsvSource({
        "whisper.json, WHISPER",
        "call.vtt, WEBVTT",
        "whisper_style.vtt, WEBVTT",
        "call.srt, SRT",
        "funasr.json, FUNASR",
        "funasr_sentence_key.json, FUNASR",
        "aws_call_analytics.json, AWS_CALL_ANALYTICS",
        "aws_transcribe_diarization.json, AWS_TRANSCRIBE",
        "azure_batch.json, AZURE_BATCH",
        "azure_fast.json, AZURE_FAST",
        "google_v1.json, GOOGLE",
        "google_v2.json, GOOGLE"
    })
    void recognisesEveryTranscriptByWhatItHoldsAndReadsIt(String name, String kind) {
        var bytes = Sample.bytes("transcripts/" + name);

        assertThat(String.valueOf(Recognition.of("recording", bytes, null).transcript()))
                .isEqualTo(kind);
        assertThat(read(name, bytes)).hasSize(1).allMatch(Line.Whole.class::isInstance);
    }

    @Test
    void recognisesTheOtherFormats() {
        assertThat(format("a.jsonl", LINE.formatted("a"))).isEqualTo(Format.JSONL);
        assertThat(format("a", LINE.formatted("a") + LINE.formatted("b"))).isEqualTo(Format.JSONL);
        assertThat(format("a.json", LINE.formatted("a").replace(",", ",\n"))).isEqualTo(Format.JSON);
        assertThat(format("a.json", "[" + LINE.formatted("a") + "]")).isEqualTo(Format.JSON);
        assertThat(format("a.csv", CSV)).isEqualTo(Format.CSV);
        assertThat(format("a", CSV)).isEqualTo(Format.CSV);
        assertThat(Recognition.of("x", Sample.bytes("vcon/chat_0.4.0.vcon.json"), null)
                        .format())
                .isEqualTo(Format.VCON);
        assertThat(Recognition.of("a", zip(Map.of("x", "y")), null).format()).isEqualTo(Format.ZIP);
    }

    @Test
    void saysWhyItCannotTakeAFile() {
        assertThat(codes("a", new byte[0])).containsExactly("file.empty");
        assertThat(codes("a", bytes(" \n "))).containsExactly("file.empty");
        assertThat(codes("a", bytes("hello"))).containsExactly("file.unknown");
        assertThat(codes("a.json", bytes("{\"x\":1}"))).containsExactly("json.unknown");
        var ole = new byte[2000];
        ole[0] = (byte) 0xD0;
        ole[1] = (byte) 0xCF;
        ole[2] = 0x11;
        ole[3] = (byte) 0xE0;
        assertThat(codes("a.xls", ole)).containsExactly("file.xls");
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1000, name.length);
        assertThat(codes("a.xlsx", ole)).containsExactly("file.encrypted");
        assertThat(codes("a.csv", bytes("a,b\n1,2\n"))).containsExactly("mapping.needed");
        assertThat(codes("a.xlsx", zip(Map.of("x", "y")))).containsExactly("xlsx.damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsLinesAndTablesInEveryEncoding(String charset) {
        var lines = read("a.jsonl", LINE.formatted("a").repeat(3).getBytes(Charset.forName(charset)));
        assertThat(lines)
                .hasSize(3)
                .allSatisfy(line -> assertThat(
                                Sample.transcript(line).turns().getFirst().text())
                        .isEqualTo("退款什么时候到账"));

        var rows = read("a.csv", CSV.getBytes(Charset.forName(charset)));
        assertThat(rows).hasSize(2).allMatch(Line.Part.class::isInstance);
        assertThat(((Line.Part) rows.getFirst()).turn().text()).isEqualTo("在吗");
    }

    @Test
    void readsAListOfConversationsAndOneOverManyLines() {
        assertThat(read("a.json", bytes("[" + LINE.formatted("a") + "," + LINE.formatted("") + "]")))
                .extracting(line -> line.place().line() + " " + line.getClass().getSimpleName())
                .containsExactly("1 Whole", "2 Bad");
        assertThat(read("a.json", bytes(LINE.formatted("a").replace(",", ",\n"))))
                .hasSize(1);
    }

    @Test
    void readsEveryFileInAZipAndSaysWhichOneALineStandsIn() {
        var files = new LinkedHashMap<String, String>();
        files.put("三月/a.jsonl", LINE.formatted("a") + "nonsense\n");
        files.put("__MACOSX/a.jsonl", "x");
        files.put("三月/.DS_Store", "x");
        files.put("b.csv", CSV);
        files.put("calls/1.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n您好\n");
        files.put("notes.bin", "nothing");

        var lines = read("a.zip", zip(files));

        assertThat(lines)
                .extracting(line -> line.place() + " " + line.getClass().getSimpleName())
                .containsExactly(
                        "三月/a.jsonl:1 Whole",
                        "三月/a.jsonl:2 Bad",
                        "b.csv:2 Part",
                        "b.csv:3 Part",
                        "calls/1.vtt:1 Whole",
                        "notes.bin:1 Bad");
        assertThat(Sample.transcript(lines.get(4)).conversationId()).isEqualTo("calls/1");
    }

    @Test
    void readsNamesOfChineseWindows() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, Charset.forName("GB18030"))) {
            zip.putNextEntry(new ZipEntry("录音.vtt"));
            zip.write(bytes("WEBVTT\n\n00:01.000 --> 00:02.000\n您好\n"));
        }

        assertThat(Sample.transcript(read("a.zip", out.toByteArray()).getFirst())
                        .conversationId())
                .isEqualTo("录音");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.jsonl", "/etc/a.jsonl", "x/../../a.jsonl", "C:\\a.jsonl", "..\\a.jsonl"})
    void refusesNamesThatLeadOutOfAZipAndReadsTheRest(String name) {
        var files = new LinkedHashMap<String, String>();
        files.put(name, LINE.formatted("a"));
        files.put("good.jsonl", LINE.formatted("b"));

        var lines = read("a.zip", zip(files));
        assertThat(Sample.codes(lines.get(0))).containsExactly("zip.unsafe-name");
        assertThat(Sample.transcript(lines.get(1)).conversationId()).isEqualTo("b");
    }

    @Test
    void refusesArchivesInArchives() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(zip(Map.of("a.jsonl", LINE.formatted("a"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(codes("a.zip", out.toByteArray())).containsExactly("zip.nested");
    }

    @Test
    void stopsABombInAnEntryThatIsReadAndInOneThatIsSkipped() {
        var limits = new ArchiveLimits(100, 1L << 30, 50, 1 << 20);
        var options = new OpenOptions(Sample.RULES, SpeakerLabels.NONE, null, null, limits);
        for (var name : List.of("a.jsonl", "__MACOSX/a")) {
            var bomb = zip(Map.of(name, "\n".repeat(20 << 20)));
            assertThat(Sample.codes(read("a.zip", new ByteArrayInputStream(bomb), options)
                            .getLast()))
                    .containsExactly("zip.bomb");
        }
        var many = new LinkedHashMap<String, String>();
        for (var i = 0; i < 200; i++) {
            many.put(i + "/.hidden", "");
        }
        assertThat(Sample.codes(read("a.zip", new ByteArrayInputStream(zip(many)), options)
                        .getLast()))
                .containsExactly("zip.bomb");
    }

    @Test
    void tellsADamagedZipButThrowsWhereTheTransportBreaks() {
        var good = zip(Map.of("a.jsonl", LINE.formatted("a").repeat(2000)));
        var half = Arrays.copyOf(good, good.length / 2);
        assertThat(Sample.codes(read("a.zip", half).getLast())).containsExactly("zip.damaged");

        var broken = new SequenceInputStream(new ByteArrayInputStream(half), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                return read();
            }
        });
        assertThatThrownBy(() -> read("a.zip", broken, OPTIONS))
                .isInstanceOfAny(IOException.class, UncheckedIOException.class);
    }

    @Test
    void takesATextRowOfNulsForABadRowOnly() {
        var lines = read(
                "a.jsonl", bytes(LINE.formatted("a") + LINE.formatted("b\\u0000") + "\0\0\0\n" + LINE.formatted("c")));

        assertThat(lines.stream().map(Sample::codes).toList().toString())
                .isEqualTo("[[], [text.nul], [json.malformed], []]");
    }

    @Test
    void previewsATable() {
        var preview = Preview.of("a.csv", bytes(CSV), Sample.SHANGHAI);

        assertThat(preview.header()).containsExactly("会话ID", "发送方", "内容");
        assertThat(preview.rows()).hasSize(2);
        assertThat(preview.suggestion()).isNotNull();
        assertThat(preview.suggestion().complete()).isTrue();
        assertThat(Preview.of("a.bin", new byte[] {1, 2, 3}, Sample.SHANGHAI).fault())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverThrowsWhateverTheBytes(long seed) {
        var random = new Random(seed);
        var goods = List.of(
                bytes(LINE.formatted("a").repeat(3)),
                bytes(CSV),
                zip(Map.of("a.jsonl", LINE.formatted("a"), "b.csv", CSV)),
                Sample.bytes("vcon/chat_0.4.0.vcon.json"),
                Sample.bytes("transcripts/funasr.json"),
                Sample.bytes("transcripts/call.vtt"));

        assertThatCode(() -> {
                    for (var i = 0; i < 1500; i++) {
                        var bytes = goods.get(i % goods.size()).clone();
                        for (var n = random.nextInt(5); n >= 0; n--) {
                            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                        }
                        read("a", bytes);
                        Preview.of("a", bytes, Sample.SHANGHAI);
                        var noise = new byte[random.nextInt(200)];
                        random.nextBytes(noise);
                        read("a.csv", noise);
                    }
                })
                .doesNotThrowAnyException();
    }

    private static Format format(String name, String text) {
        return Recognition.of(name, bytes(text), null).format();
    }

    private static List<String> codes(String name, byte[] bytes) {
        return Sample.codes(read(name, bytes).getFirst());
    }

    private static List<Line> read(String name, byte[] bytes) {
        return read(name, new ByteArrayInputStream(bytes), OPTIONS);
    }

    private static List<Line> read(String name, InputStream in, OpenOptions options) {
        try (var lines = ConversationFile.open(name, in, options)) {
            var all = new ArrayList<Line>();
            lines.forEachRemaining(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, String> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(bytes(file.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
