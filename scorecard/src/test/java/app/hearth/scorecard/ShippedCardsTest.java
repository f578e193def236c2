package app.hearth.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedCardsTest {

    static Stream<Scorecard> cards() {
        return ShippedCards.names().stream().map(ShippedCards::document).map(ScorecardDocument::read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "complaint | emotion offer solving compliance follow-up critical | 25 25 20 15 15 0",
                "hotline | elements consistency manner risk timeliness critical | 25 25 20 20 10 0"
            })
    void shareAHundredPointsAmongTheirSections(String name, String sections, String weights) {
        var card = ScorecardDocument.read(ShippedCards.document(name));

        assertThat(String.join(" ", card.sections().stream().map(Section::id).toList()))
                .isEqualTo(sections);
        assertThat(String.join(
                        " ",
                        card.sections().stream()
                                .map(section -> String.valueOf(Math.round(section.weight())))
                                .toList()))
                .isEqualTo(weights);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void tellEveryItemInBothLanguagesWithAGoodAndABadExample(Scorecard card) {
        assertThat(card.items())
                .allSatisfy(item -> assertThat(Stream.of(item.name(), item.definition(), item.pass(), item.fail())
                                .flatMap(words -> Stream.of(words.zh(), words.en())))
                        .as(item.id())
                        .noneMatch(String::isBlank));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void tryEveryItemInAtLeastTwelveExamples(Scorecard card) {
        assertThat(card.examples()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(card.examples().stream()
                        .flatMap(example -> example.verdicts().keySet().stream())
                        .toList())
                .containsAll(card.items().stream().map(Item::id).toList());
    }

    /** An item that is never missed in its own tests could be one that nobody can miss. */
    @ParameterizedTest
    @ValueSource(strings = {"complaint", "hotline"})
    void missEveryItemThatAMachineJudgesAtLeastOnce(String name) {
        var card = ScorecardDocument.read(ShippedCards.document(name));
        var missed = card.examples().stream()
                .flatMap(example -> example.judgedBy(card).judgements().stream())
                .filter(judgement -> judgement.verdict() == Verdict.NOT_MET || judgement.verdict() == Verdict.PARTLY)
                .map(Judgement::item)
                .toList();

        assertThat(missed)
                .containsAll(card.items().stream()
                        .filter(item -> !item.isForPeople())
                        .map(Item::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void giveEveryDeductionItsSentence(Scorecard card) {
        var deducted = card.examples().stream()
                .flatMap(example -> example.judgedBy(card).judgements().stream())
                .filter(judgement -> List.of(Verdict.NOT_MET, Verdict.PARTLY).contains(judgement.verdict()))
                .toList();

        assertThat(deducted)
                .isNotEmpty()
                .allSatisfy(judgement ->
                        assertThat(judgement.evidence()).as(judgement.item()).isNotEmpty());
    }
}
