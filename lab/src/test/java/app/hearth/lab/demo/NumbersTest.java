package app.hearth.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class NumbersTest {

    @RepeatedTest(20)
    void bankCardsPassTheLuhnCheck(RepetitionInfo repetition) {
        var card = Numbers.bankCard(new Dice(repetition.getCurrentRepetition()), "4321");

        var sum = 0;
        for (var place = 0; place < card.length(); place++) {
            var digit = Character.digit(card.charAt(card.length() - 1 - place), 10) * (1 + place % 2);
            sum += digit / 10 + digit % 10;
        }
        assertThat(card).hasSize(16).endsWith("4321");
        assertThat(sum % 10).isZero();
    }

    @RepeatedTest(20)
    void residentIdsHaveARightCheckCharacter(RepetitionInfo repetition) {
        var id = Numbers.residentId(new Dice(repetition.getCurrentRepetition()));

        var remainder = 0;
        for (var place = 0; place < id.length(); place++) {
            var character = id.charAt(place);
            remainder = (remainder * 2 + (character == 'X' ? 10 : character - '0')) % 11;
        }
        assertThat(id).matches("110199\\d{11}[0-9X]");
        assertThat(remainder).isEqualTo(1);
    }
}
