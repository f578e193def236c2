package app.hearth.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void cutsChineseIntoPairsAndEnglishIntoStems() {
        assertThat(Words.of(List.of("退款没到账 Refunds delayed")))
                .containsExactly("退款", "款没", "没到", "到账", "refund", "delay");
    }

    @Test
    void takesFullWidthForHalfWidth() {
        assertThat(Words.of(List.of("ＡＢＣ１２３"))).containsExactly("abc123");
    }

    @Test
    void leavesOutWhatNobodySearchesFor() {
        assertThat(Words.of(List.of("x".repeat(5000) + " 好的", "！？…"))).containsExactly("好的");
    }
}
