package app.hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.practice.FairDraw.Candidate;
import app.hearth.practice.FairDraw.Lot;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FairDrawTest {

    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BO = new UUID(0, 2);
    private static final UUID CHEN = new UUID(0, 3);

    /**
     * {@code printf %s 'seed:1:00000000-0000-0000-0000-000000000001=4,00000000-0000-0000-0000-000000000002=1' |
     * sha256sum} gives a number whose remainder by 5 is 3, which is one of the first four lots.
     */
    @Test
    void comesOutAsAnybodyCanReckonByHand() {
        var lots = List.of(new Lot(ANNA, 4), new Lot(BO, 1));

        assertThat(FairDraw.hash("seed:1:" + ANNA + "=4," + BO + "=1"))
                .isEqualTo("06ae63cfdd41ea5613da611ce7366faf8210c78b59a65abf4a8f96564b7a549f");
        assertThat(FairDraw.drawn("seed", 1, lots)).isEqualTo(ANNA);
    }

    @Test
    void givesMoreLotsToThoseWhoWaitUntilAllHadATurn() {
        assertThat(FairDraw.lots(List.of(new Candidate(ANNA, 1), new Candidate(BO, 0), new Candidate(CHEN, 0))))
                .containsExactly(new Lot(ANNA, 1), new Lot(BO, 4), new Lot(CHEN, 4));
        assertThat(FairDraw.lots(List.of(new Candidate(ANNA, 1), new Candidate(BO, 1))))
                .containsExactly(new Lot(ANNA, 4), new Lot(BO, 4));
    }

    @Test
    void drawsEverybodyAsOftenAsTheirLotsSay() {
        var lots = List.of(new Lot(ANNA, 1), new Lot(BO, 4), new Lot(CHEN, 4));
        var times = new HashMap<UUID, Integer>();
        var random = new Random(7);
        var draws = 9000;
        for (var draw = 0; draw < draws; draw++) {
            times.merge(FairDraw.drawn(Long.toHexString(random.nextLong()), draw, lots), 1, Integer::sum);
        }

        // 4 standard deviations of a share of 1/9 are 119 of 9000.
        assertThat(times.get(ANNA)).isCloseTo(1000, within(119));
        assertThat(times.get(BO)).isCloseTo(4000, within(189));
        assertThat(times.get(CHEN)).isCloseTo(4000, within(189));
    }
}
