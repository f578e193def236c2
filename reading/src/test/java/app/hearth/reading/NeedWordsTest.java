package app.hearth.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeedWordsTest {

    @Test
    void givesTheClauseInWhichTheNeedIsFirstStated() {
        assertThat(words("你好", "在吗，我想把墓地的合同转给我弟弟，谢谢")).isEqualTo("我想把墓地的合同转给我弟弟");
        assertThat(words("Hello, I would like to adopt a bench in the park, thank you"))
                .isEqualTo("I would like to adopt a bench in the park");
    }

    @Test
    void keepsMaskedValuesMaskedAndWhole() {
        assertThat(words("请问[订单x]，[姓名x]的树苗怎么认养")).isEqualTo("[姓名x]的树苗怎么认养");
        assertThat(words("我想问一下怎么给我们小区那棵老槐树[编号x，第二]登记认养一年")).isEqualTo("我想问一下怎么给我们小区那棵老槐树…");
    }

    @Test
    void isNotLongerThanAListCanShow() {
        assertThat(words("我想问一下怎么给我们小区门口的那一棵老槐树登记认养并且写上我孙女的名字"))
                .hasSizeLessThanOrEqualTo(25)
                .endsWith("…");
        assertThat(words("How can I adopt the very old chestnut tree that stands beside the entrance of our house"))
                .isEqualTo("How can I adopt the very old chestnut tree that stands…");
    }

    @Test
    void leavesMentionsOut() {
        assertThat(words("@青屿公园 @江州发布 请问老树怎么认养")).isEqualTo("请问老树怎么认养");
    }

    @Test
    void isEmptyWhereNoNeedIsStated() {
        var transcript = transcript("好的");

        assertThat(NeedWords.of(transcript, Readers.standard().read(transcript)))
                .isEmpty();
    }

    /** Whatever a reader takes for the need: here the last of the turns. */
    private static String words(String... turns) {
        var transcript = transcript(turns);
        var read = Readers.standard().read(transcript);
        return NeedWords.of(
                transcript,
                new Reading(
                        read.conversationId(),
                        read.reader(),
                        read.turns().stream()
                                .map(TurnReading.Customer.class::cast)
                                .map(turn -> withNeed(turn, turn.turn() == turns.length - 1))
                                .toList(),
                        read.conversation()));
    }

    private static TurnReading withNeed(TurnReading.Customer turn, boolean stated) {
        return new TurnReading.Customer(
                turn.turn(),
                turn.emotion(),
                turn.emotionScores(),
                turn.valence(),
                stated ? Set.of(Flag.STATES_NEED) : Set.of(),
                turn.flagScores(),
                turn.evidence(),
                null);
    }

    private static Transcript transcript(String... turns) {
        return new Transcript(
                "-",
                null,
                null,
                null,
                null,
                Arrays.stream(turns)
                        .map(text -> new Turn(Speaker.CUSTOMER, null, text))
                        .toList(),
                Outcome.UNKNOWN);
    }
}
