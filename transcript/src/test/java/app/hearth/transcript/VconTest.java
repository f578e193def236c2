package app.hearth.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VconTest {

    private static final VconReader READER = new VconReader(Given.RULES);

    @Test
    void readsAChat() {
        var chat = (Line.Whole) read(sample("chat_0.4.0.vcon.json"));

        assertThat(chat.transcript().conversationId()).isEqualTo("019f15a6-ba37-8ed3-b9a2-279e0d16bc46");
        assertThat(chat.transcript().channel()).isEqualTo("chatwoot");
        assertThat(chat.transcript().agentId()).isEqualTo("7b0d9a52-0000-4000-8000-000000000007");
        assertThat(chat.transcript().startedAt()).isEqualTo("2026-11-22T06:01:45.101Z");
        assertThat(chat.transcript().turns())
                .containsExactly(
                        new Turn(Speaker.CUSTOMER, Instant.parse("2026-11-22T06:01:45.101Z"), "退款什么时候到账?"),
                        new Turn(Speaker.AGENT, Instant.parse("2026-11-22T06:02:40Z"), "您好,预计1-3个工作日。"));
        assertThat(chat.remarks()).extracting(Fault::code).containsExactly("speakers.inferred");
    }

    @Test
    void readsACallByItsTranscript() {
        var call = Given.transcript(read(sample("call_0.4.0.vcon.json")));

        assertThat(call.channel()).isEqualTo("voice");
        assertThat(call.agentId()).isEqualTo("7b0d9a52-0000-4000-8000-000000000007");
        assertThat(call.outcome().csat()).isEqualTo(4);
        assertThat(call.turns())
                .containsExactly(new Turn(
                        Speaker.UNKNOWN,
                        Instant.parse("2026-11-22T06:01:49Z"),
                        "您好,请问有什么可以帮您?",
                        null,
                        Span.of(0, 2800)));
    }

    @Test
    void refusesARecordingWithoutTranscript() {
        var silent = sample("call_0.4.0.vcon.json").replace("\"type\": \"transcript\"", "\"type\": \"summary\"");

        assertThat(Given.codes(read(silent))).containsExactly("vcon.no-transcript");
    }

    @Test
    void refusesAnExtensionItMustUnderstandButDoesNot() {
        var chat = sample("chat_0.4.0.vcon.json");

        for (var name : List.of("critical", "must_support")) {
            var bad = (Line.Bad) read(chat.replaceFirst("\\{", "{\"%s\":[\"CC\",\"holograms\"],".formatted(name)));
            assertThat(bad.faults()).extracting(Fault::code).containsExactly("vcon.critical");
            assertThat(bad.faults().getFirst().excerpt()).isEqualTo("holograms");
            assertThat(read(chat.replaceFirst("\\{", "{\"%s\":[\"CC\"],".formatted(name))))
                    .isInstanceOf(Line.Whole.class);
        }
    }

    @Test
    void acceptsTheNamesOfForerunners() {
        var old = sample("chat_0.4.0.vcon.json")
                .replace("mediatype", "mimetype")
                .replaceFirst("\\{", "{\"vcon\":\"0.0.1\",\"appended\":{},\"transfer-target\":1,");

        assertThat(Given.transcript(read(old)).turns()).hasSize(2);
    }

    @Test
    void putsDialogsInTheOrderTheyBegan() {
        var shuffled = sample("chat_0.4.0.vcon.json").replace("2026-11-22T06:02:40", "2026-11-22T05:00:00");

        assertThat(Given.transcript(read(shuffled)).turns())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.AGENT, Speaker.CUSTOMER);
    }

    @Test
    void takesTheRoleOfAPartyBeforeAnyGuess() {
        var told = sample("chat_0.4.0.vcon.json")
                .replace("\"name\": \"Li Lei\"", "\"name\": \"Li Lei\", \"role\": \"agent\"")
                .replace("\"name\": \"Wang Wei\"", "\"name\": \"Wang Wei\", \"role\": \"customer\"");
        var chat = (Line.Whole) read(told);

        assertThat(chat.transcript().turns())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.AGENT, Speaker.CUSTOMER);
        assertThat(chat.remarks()).isEmpty();
    }

    @Test
    void saysWhyItCannotReadSealedOnes() {
        assertThat(Given.codes(read("{\"payload\":\"e30\",\"signatures\":[]}"))).containsExactly("vcon.signed");
        assertThat(Given.codes(read("{\"ciphertext\":\"x\",\"recipients\":[]}")))
                .containsExactly("vcon.encrypted");
    }

    @Test
    void writesWhatItReadsBack() {
        var at = Instant.parse("2026-03-01T02:22:31Z");
        var transcript = new Transcript(
                "external 7",
                "webchat",
                "a1",
                "c9",
                at,
                List.of(
                        new Turn(Speaker.CUSTOMER, at, "退款"),
                        new Turn(Speaker.AGENT, at.plusSeconds(9), "好的"),
                        new Turn(Speaker.AGENT, null, "接手", "a2"),
                        new Turn(Speaker.BOT, at.plusSeconds(12), "…", null, Span.of(12_000, 12_500)),
                        new Turn(Speaker.UNKNOWN, null, "")),
                new Outcome(4.5, true));

        assertThat(Given.transcript(read(written(transcript)))).isEqualTo(transcript);
    }

    @Test
    void writesARecordingWithoutKnownTimesAndReadsItBack() {
        var transcript = new Transcript(
                "f00d",
                null,
                null,
                null,
                null,
                List.of(
                        new Turn(Speaker.AGENT, null, "您好", null, Span.of(0, 2800)),
                        new Turn(Speaker.UNKNOWN, null, "退款", null, Span.of(3400, 5600))),
                Outcome.UNKNOWN);

        assertThat(Given.transcript(read(written(transcript)))).isEqualTo(transcript);
    }

    @Test
    void writesTheNamesOfTheCurrentDraft() {
        var transcript = Given.transcript(read(sample("chat_0.4.0.vcon.json")));

        assertThat(written(transcript))
                .startsWith("{\"vcon\":\"0.4.0\",\"uuid\":\"")
                .contains("\"created_at\":", "\"mediatype\":\"text/plain\"", "\"encoding\":\"none\"")
                .doesNotContain("mimetype", "appended");
    }

    private static String written(Transcript transcript) {
        return VconWriter.json(transcript, UUID.fromString("019f15a6-ba37-8ed3-b9a2-279e0d16bc46"), Given.NOW);
    }

    private static Line read(String vcon) {
        return READER.read(Place.line(1), vcon.getBytes(StandardCharsets.UTF_8));
    }

    private static String sample(String name) {
        return new String(Given.resource("vcon/" + name), StandardCharsets.UTF_8);
    }
}
