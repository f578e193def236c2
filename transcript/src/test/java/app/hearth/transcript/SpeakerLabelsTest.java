package app.hearth.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "客服小王, AGENT",
        "坐席-07, AGENT",
        "人工客服, AGENT",
        "AGENT, AGENT",
        "Agent 7, AGENT",
        "staff, AGENT",
        "客户, CUSTOMER",
        "访客1024, CUSTOMER",
        "Customer, CUSTOMER",
        "visitor_3, CUSTOMER",
        "buyer, CUSTOMER",
        "机器人客服, BOT",
        "chatbot, BOT",
        "系统消息, SYSTEM",
        "system, SYSTEM"
    })
    void knowsTheWordsForBothSides(String label, Speaker side) {
        assertThat(RoleWords.of(label)).isEqualTo(side);
    }

    @ParameterizedTest
    @CsvSource({"spk_0", "Wang Wei", "Reagent", "0", "王伟"})
    void takesNoOtherWordForOne(String label) {
        assertThat(RoleWords.of(label)).isNull();
    }

    @Test
    void takesTheVoiceThatGreetsForTheAgentAndSaysSo() {
        var assigned = SpeakerLabels.NONE.assign(
                List.of(said("spk_1", "喂"), said("spk_0", "您好，请问有什么可以帮您？"), said("spk_1", "退款")), null);

        assertThat(assigned.turns())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.CUSTOMER, Speaker.AGENT, Speaker.CUSTOMER);
        assertThat(assigned.remarks()).extracting(Fault::code).containsOnly("speakers.inferred");
    }

    @Test
    void doesNotGuessWhereNothingTells() {
        var assigned = SpeakerLabels.NONE.assign(List.of(said("0", "喂"), said("1", "你好")), null);

        assertThat(assigned.turns()).extracting(Turn::speaker).containsOnly(Speaker.UNKNOWN);
        assertThat(assigned.remarks()).isEmpty();
    }

    @Test
    void doesNotGuessForOneVoiceOrNone() {
        assertThat(SpeakerLabels.NONE
                        .assign(List.of(said("0", "请问有什么可以帮您")), null)
                        .turns())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.UNKNOWN);
        assertThat(SpeakerLabels.NONE
                        .assign(List.of(new Utterance(null, null, "请问有什么可以帮您")), null)
                        .turns())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.UNKNOWN);
    }

    @Test
    void believesWhatAPersonHasSetBeforeAllElse() {
        var labels = new SpeakerLabels(Map.of("SPK_0", Speaker.CUSTOMER, "spk_1", Speaker.AGENT));
        var assigned = labels.assign(List.of(said("spk_0", "请问有什么可以帮您"), said("spk_1", "退款")), null);

        assertThat(assigned.turns()).extracting(Turn::speaker).containsExactly(Speaker.CUSTOMER, Speaker.AGENT);
        assertThat(assigned.remarks()).isEmpty();
    }

    @Test
    void givesTimesWhereTheStartIsKnown() {
        var start = Instant.parse("2026-03-01T02:00:00Z");
        var utterances = List.of(new Utterance("客服", Span.of(3400, 5600), "好"));

        assertThat(SpeakerLabels.NONE.assign(utterances, start).turns())
                .extracting(Turn::at)
                .containsExactly(start.plusMillis(3400));
        assertThat(SpeakerLabels.NONE
                        .assign(utterances, null)
                        .turns()
                        .getFirst()
                        .at())
                .isNull();
    }

    private static Utterance said(String voice, String text) {
        return new Utterance(voice, null, text);
    }
}
