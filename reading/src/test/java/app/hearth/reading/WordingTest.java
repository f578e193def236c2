package app.hearth.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    您好，您的快递 | 你好，你的快递
                    她说已经退了 | 他说已经退了
                    女士 | 先生
                    王女士，请稍等 | 先生，请稍等
                    我姓慕容，订了两间 | 我姓王，订了两间
                    我在上海 | 我在河南
                    为啥还冇到 | 为什么还没有到
                    唔系呢个 | 不是这个
                    為什麼還沒到 | 为什么还没到
                    好的呢 | 好的
                    亲，已经帮您登记了哦 | 已经帮你登记了
                    嗯嗯，知道了 | 知道了
                    订单48213377到了吗 | 订单[订单x]到了吗
                    一共358元 | 一共[金额x]
                    太慢了！！！！！！ | 太慢了！！！
                    """)
    void readsAlike(String one, String other) {
        assertThat(plain(one)).isEqualTo(plain(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    人呢 | 人
                    哈哈 | 哈
                    我系统更新了 | 我是统更新了
                    早点解决 | 早为什么决
                    打12315投诉 | 打[数字x]投诉
                    我叫你们经理来 | 我叫李伟
                    什么时候到啊！ | 什么时候到！
                    """)
    void keepsWhatTellsSomething(String one, String other) {
        assertThat(plain(one)).isNotEqualTo(plain(other));
    }

    @Test
    void knowsWhereThePlainWordsStoodInTheOriginal() {
        var original = "亲，为啥订单48213377还冇到，气死我了";
        var words = Words.of(original, new Automaton(Lexicon.ofCustomers()));
        var at = new String(words.text()).indexOf("气死我了");

        var evidence = words.inOriginal(List.of(new Evidence("angry", at, at + 4)));

        assertThat(original.substring(
                        evidence.getFirst().start(), evidence.getFirst().end()))
                .isEqualTo("气死我了");
    }

    private static String plain(String text) {
        var folded = Folding.chars(text);
        Cover.cover(folded);
        return new String(Wording.of(folded).text());
    }
}
