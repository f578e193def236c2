package app.hearth.lab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void isTheShareOfPairsInTheRightOrder() {
        var kind = List.of(true, false, true, false);

        assertThat(Ranking.auc(new double[] {4, 1, 3, 2}, kind)).isEqualTo(1);
        assertThat(Ranking.auc(new double[] {4, 1, 2, 3}, kind)).isEqualTo(0.75);
    }

    @Test
    void isAHalfWhereAllIsAlikeInWhicheverOrderItComes() {
        var numbers = new double[] {1, 1, 1, 1};

        assertThat(Ranking.auc(numbers, List.of(true, true, false, false))).isEqualTo(0.5);
        assertThat(Ranking.auc(numbers, List.of(false, false, true, true))).isEqualTo(0.5);
    }
}
