package app.hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.customer.scenario.Language;
import app.hearth.document.Bilingual;
import app.hearth.practice.TrainingProgress.Trend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrainingProgressTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void nothingIsSaidOfTooFewAndNoTrendOfLessThanSix() {
        assertThat(mastered(1, 1)).satisfies(it -> {
            assertThat(it.mastery()).isNull();
            assertThat(it.n()).isEqualTo(2);
        });
        assertThat(mastered(1, 0.5, 0)).satisfies(it -> {
            var mastery = Objects.requireNonNull(it.mastery());
            assertThat(mastery.value()).isEqualTo(0.5);
            assertThat(mastery.lower()).isLessThan(0.2);
            assertThat(mastery.upper()).isGreaterThan(0.8);
            assertThat(it.trend()).isNull();
        });
    }

    @Test
    void aTrendIsWhatCanHardlyBeChance() {
        assertThat(mastered(0, 0, 0, 0, 1, 1, 1, 1).trend()).isEqualTo(Trend.UP);
        assertThat(mastered(1, 1, 1, 1, 0, 0, 0, 0).trend()).isEqualTo(Trend.DOWN);
        assertThat(mastered(1, 0, 1, 1, 0, 1).trend()).isEqualTo(Trend.STEADY);
        assertThat(mastered(0, 0.5, 0.5, 1, 0.5, 1).trend())
                .as("better, but three against three may be luck")
                .isEqualTo(Trend.STEADY);
    }

    @Test
    void onlyTheLastTenCountAndTenOfTenAreNotCertain() {
        var mastery = Objects.requireNonNull(
                mastered(0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).mastery());
        assertThat(mastery.value()).isEqualTo(1);
        assertThat(mastery.lower()).isBetween(0.7, 0.75);
        assertThat(mastery.n()).isEqualTo(10);
    }

    @Test
    void visitsComeFurtherApartAsLongAsItGoesWell() {
        assertThat(dueAfter(sitting(0, 0.9))).isEqualTo(Duration.ofDays(1));
        assertThat(dueAfter(sitting(0, 0.9), sitting(1, 0.8))).isEqualTo(Duration.ofDays(1 + 3));
        assertThat(dueAfter(sitting(0, 0.9), sitting(1, 0.8), sitting(4, 0.7))).isEqualTo(Duration.ofDays(4 + 7));
        assertThat(dueAfter(sitting(0, 0.9), sitting(1, 0.8), sitting(4, 0.3))).isEqualTo(Duration.ofDays(4 + 1));
        assertThat(TrainingSpacing.of(List.of())).isEqualTo(TrainingSpacing.NEVER);
    }

    private static TrainingProgress.Mastered mastered(double... shares) {
        var all = new ArrayList<Double>();
        for (var share : shares) {
            all.add(share);
        }
        return TrainingProgress.mastered("empathy-in-time", new Bilingual("及时共情", "Empathy in time"), all);
    }

    private static Duration dueAfter(TrainingSitting... sittings) {
        var spacing = TrainingSpacing.of(List.of(sittings));
        assertThat(spacing.times()).isEqualTo(sittings.length);
        assertThat(spacing.best()).isEqualTo(0.9);
        var due = spacing.due();
        assertThat(due).isNotNull();
        return Duration.between(MONDAY, due);
    }

    private static TrainingSitting sitting(int day, double satisfaction) {
        var at = MONDAY.plus(Duration.ofDays(day));
        return new TrainingSitting(
                new UUID(0, day),
                new UUID(0, 1),
                "小林",
                null,
                "telecom-small-charge",
                1,
                "office",
                Language.ZH,
                7,
                true,
                true,
                null,
                0,
                null,
                0,
                List.of(),
                at,
                at,
                at,
                TrainingEnding.ACCEPTED,
                new TrainingResult(satisfaction, null, "general", 1, 5, Map.of(), Map.of()),
                null,
                null);
    }
}
