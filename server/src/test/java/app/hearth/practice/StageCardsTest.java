package app.hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.hearth.kernel.Refused;
import app.hearth.redaction.Redactor;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StageCardsTest {

    @Test
    void twelveCardsShipInBothLanguagesForEightIndustries() {
        var cards = StageShippedCards.all().values();

        assertThat(cards).hasSize(12);
        assertThat(cards).extracting(StageCard::industry).doesNotContain("other");
        assertThat(cards.stream().map(StageCard::industry).distinct()).hasSize(8);
        assertThat(cards.stream().map(StageCard::difficulty).distinct()).hasSize(3);
        assertThat(cards).allSatisfy(card -> {
            assertThat(Objects.requireNonNull(card.zh()).title()).containsPattern("\\p{script=Han}");
            assertThat(Objects.requireNonNull(card.en()).title()).doesNotContainPattern("\\p{script=Han}");
            assertThat(Objects.requireNonNull(card.zh()).facts())
                    .hasSameSizeAs(Objects.requireNonNull(card.en()).facts());
        });
    }

    /** What is made up must not look like somebody's own, or the room would see it masked. */
    @Test
    void theFirstWordsOfACardComeThroughTheRedactor() {
        assertThat(StageShippedCards.all().values()).allSatisfy(card -> {
            var zh = Objects.requireNonNull(card.zh()).opening();
            var en = Objects.requireNonNull(card.en()).opening();
            assertThat(Redactor.standard().find(zh)).isEmpty();
            assertThat(Redactor.standard().find(en)).isEmpty();
        });
    }

    @Test
    void whatIsMissingOnACardIsToldAllAtOnce() {
        var empty = new StageScript(" ", "", List.of(), "", "想清楚", "", "");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new StageCard("circus", 4, 11, empty, null))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::field)
                        .containsExactly(
                                "industry",
                                "difficulty",
                                "mood",
                                "zh.title",
                                "zh.situation",
                                "zh.wants",
                                "zh.opening"));
    }
}
