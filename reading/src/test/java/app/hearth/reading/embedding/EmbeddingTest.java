package app.hearth.reading.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    private static final List<String> VOCABULARY =
            List.of("[UNK]", "[CLS]", "[SEP]", "退", "款", "wi", "##fi", "!", "play", "##ing");

    @Test
    void cutsHanCharactersAloneAndWordsByTheLongestPieces() {
        var pieces = new WordPiece(VOCABULARY);

        assertThat(pieces.sentence("退款 WiFi!", 20)).containsExactly(1, 3, 4, 5, 6, 7, 2);
        assertThat(pieces.sentence("playing 狗", 20)).containsExactly(1, 8, 9, 0, 2);
        assertThat(pieces.sentence("退款退款退款", 4)).containsExactly(1, 3, 4, 2);
        assertThat(pieces.sentence("", 4)).containsExactly(1, 2);
    }

    @Test
    void refusesAVocabularyWithoutItsMarks() {
        assertThatThrownBy(() -> new WordPiece(List.of("退"))).hasMessageContaining("[UNK]");
    }

    @Test
    void putsTheSameNeedCloserThanAnother() {
        var chinese = SentenceEmbedding.chinese().of(List.of("怎么申请退款", "我想把钱退回来", "会员生日有礼物吗"));
        var english = SentenceEmbedding.english()
                .of(List.of("How do I get my money back?", "I want a refund", "Where is my nearest branch?"));

        assertThat(cosine(chinese.get(0), chinese.get(1))).isGreaterThan(cosine(chinese.get(0), chinese.get(2)));
        assertThat(cosine(english.get(0), english.get(1))).isGreaterThan(cosine(english.get(0), english.get(2)));
        assertThat(cosine(chinese.get(0), chinese.get(0))).isCloseTo(1, within(1e-5));
    }

    @Test
    void givesASentenceTheSameVectorInAnyCompany() {
        var alone = SentenceEmbedding.chinese().of(List.of("怎么申请退款")).getFirst();
        var among = SentenceEmbedding.chinese()
                .of(List.of("好", "怎么申请退款", "这个快递已经五天没有动静了，到底什么时候能送到"))
                .get(1);

        assertThat(cosine(alone, among)).isGreaterThan(0.98);
    }

    private static double cosine(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
