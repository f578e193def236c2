package app.hearth.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
                    退款        ; ('退款') | '#退款'
                    退款 到账    ; '退款' & '到账'
                    退          ; ('退':*) | '#退'
                    slow refunds ; 'slow' & 'refund'
                    """)
    void wantsEveryWord(String typed, String query) {
        assertThat(new Wanted(typed).toQuery()).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n"})
    void wantsNothingOfNothing(String typed) {
        assertThat(new Wanted(typed).toQuery()).isEmpty();
    }

    @Test
    void doesNotLetQuotesOutOfTheQuery() {
        assertThat(new Wanted("a'b\\c|d").toQuery()).endsWith("'#a''b\\\\c|d'");
    }

    @Test
    void findsAConversationByItsNumberInTheSource() {
        assertThat(new Wanted("STC3-cn-12").toQuery()).endsWith("| '" + Wanted.numberWord("stc3-CN-12") + "'");
    }

    @Test
    void marksTheWordsInATurn() {
        assertThat(new Wanted("退款到账").spansIn("我的退款到账了吗，退款")).containsExactly(new int[] {2, 6}, new int[] {9, 11});
        assertThat(new Wanted("退").spansIn("退款退货")).containsExactly(new int[] {0, 1}, new int[] {2, 3});
        assertThat(new Wanted("refund").spansIn("No refunds today")).containsExactly(new int[] {3, 10});
    }

    @Test
    void showsAroundTheFirstWordWithoutCuttingACharacterInTwo() {
        var highlight = Highlight.of(3, "😀".repeat(60) + "退款", new Wanted("退款"));

        assertThat(highlight).isNotNull();
        var span = highlight.spans().getFirst();
        assertThat(highlight.text().substring(span[0], span[1])).isEqualTo("退款");
        assertThat(Character.isLowSurrogate(highlight.text().charAt(0))).isFalse();
    }
}
