package app.hearth.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SamplingTest {

    @Test
    void aLotFallsBelowAProbabilityAsOftenAsItSays() {
        var lot = lot("a");
        var random = new Random(1);
        var many = 100_000;
        for (var probability : new double[] {0.01, 0.1, 0.5}) {
            var drawn = 0;
            for (var index = 0; index < many; index++) {
                drawn += lot.sample(new UUID(random.nextLong(), random.nextLong())) < probability ? 1 : 0;
            }
            var error = Math.sqrt(probability * (1 - probability) / many);
            assertThat(drawn / (double) many).isCloseTo(probability, within(4 * error));
        }
    }

    @Test
    void itIsAlwaysTheSameAndAnotherOneForAnotherKeyAndPurpose() {
        var id = UUID.fromString("019cae2c-4a00-8a3c-9f3c-1d2e3f405162");

        assertThat(lot("a").sample(id)).isEqualTo(lot("a").sample(id));
        assertThat(lot("a").sample(id)).isNotEqualTo(lot("b").sample(id));
        assertThat(lot("a").sample(id)).isNotEqualTo(lot("a").second(id));
    }

    /**
     * A week fills up while nobody knows how full it will be; the probability falls. Each conversation drawn stands for
     * one over its own probability: summed up that is the number of conversations, and the sum of a value over them is
     * the sum of it over all, within what chance explains.
     */
    @Test
    void whatWasDrawnStandsForAllWhileTheWeekFillsUp() {
        var weeks = 300;
        var conversations = 3_000;
        var wanted = 100;
        var sumOfCounts = 0.0;
        var sumOfMeans = 0.0;
        var random = new Random(7);
        for (var week = 0; week < weeks; week++) {
            var lot = lot("week " + week);
            var kept = 1.0;
            var count = 0.0;
            var value = 0.0;
            for (var seen = 1; seen <= conversations; seen++) {
                var seenByBatch = (seen / 50 + 1) * 50;
                kept = Math.min(kept, Period.probability(wanted, seenByBatch, 0));
                // What comes late is different from what came early, so equal weights would be wrong.
                var good = seen > conversations / 2 ? 1 : 0;
                if (lot.sample(new UUID(random.nextLong(), random.nextLong())) < kept) {
                    count += 1 / kept;
                    value += good / kept;
                }
            }
            sumOfCounts += count / conversations;
            sumOfMeans += value / conversations;
        }
        assertThat(sumOfCounts / weeks).isCloseTo(1, within(0.015));
        assertThat(sumOfMeans / weeks).isCloseTo(0.5, within(0.025));
    }

    @Test
    void atMostHalfOfAWeekIsDrawnAndOfAFullOneAsManyAsAreWanted() {
        assertThat(Period.probability(200, 150, 0)).isEqualTo(0.5);
        assertThat(Period.probability(200, 10, 1_000)).isEqualTo(0.2);
        assertThat(Period.probability(200, 4_000, 1_000)).isEqualTo(0.05);
        assertThat(Period.probability(0, 0, 0)).isZero();
    }

    private static Lot lot(String word) {
        return new Lot(key(word + " sample"), key(word + " second"), key(word + " advice"));
    }

    private static SecretKeySpec key(String word) {
        return new SecretKeySpec(word.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }
}
