package app.hearth.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedVectorsTest {

    @ParameterizedTest
    @CsvSource({
        "健身卡想退掉怎么办理, 办的年卡不想去了能把剩下的钱退给我吗, 健身卡怎么续费",
        "高铁票想换成早一点的车次, 能不能帮我把车票改签到上午, 高铁票怎么开发票",
        "'I want my gym membership cancelled', 'please stop my subscription at the gym', 'how do I renew my gym membership'",
    })
    void theSameNeedInOtherWordsIsCloserThanAnotherInTheSameWords(String need, String same, String like) {
        var vectors = NeedVectors.of(List.of(need, same, like));

        assertThat(SentenceVectors.closeness(vectors.get(0), vectors.get(1)))
                .isGreaterThan(SentenceVectors.closeness(vectors.get(0), vectors.get(2)));
    }
}
