package app.hearth.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23",
                "2026/11/23",
                "2026.11.23",
                "2026年11月23日",
                "20261123",
                "２０２６-１１-２３",
                "46349",
                "46349.0",
                "2026-11-23 00:00:00",
                "2026-11-23T00:00",
                " 2026/11/23 "
            })
    void readsADateHoweverItIsWritten(String text) {
        assertThat(PlanText.date(text)).contains(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "23/11", "明天", "2026-11-23 08:00", "99999999"})
    void doesNotGuessADate(String text) {
        assertThat(PlanText.date(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "08:30, 510",
        "8:30, 510",
        "０８：３０, 510",
        "08:30:00, 510",
        "00:00, 0",
        "24:00, 1440",
        "次日06:00, 1800",
        "次日 6:00, 1800",
        "翌日06:00, 1800",
        "+1 06:00, 1800",
        "06:00+1, 1800",
        "30:00, 1800",
        "0.354166666666667, 510",
        "0.5, 720",
        "1.25, 1800",
        "1, 1440"
    })
    void readsATimeAsMinutesSinceTheDayBegan(String text, int minutes) {
        assertThat(PlanText.time(text)).contains(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8点", "08:60", "48:00", "次日24:00", "2.5", "-1:00", "早上"})
    void doesNotGuessATime(String text) {
        assertThat(PlanText.time(text)).isEmpty();
    }
}
