package app.hearth.scorecard;

import static app.hearth.scorecard.ScorecardFixtures.aDocument;
import static app.hearth.scorecard.ScorecardFixtures.aSection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScorecardDocumentTest {

    private static final String SPECIAL = "\n\t{[]}:-&*!|>'\"%@`";

    @Test
    void tellsAllFaultsAtOnceEachWithItsLine() {
        var document = """
                card: General Card
                version: 0
                name: {zh: 名}
                about: {zh: 名, en: Name}
                colour: red
                sections:
                  - id: one
                    name: {zh: 节, en: Section}
                    items:
                      - id: a
                        name: {zh: 名, en: Name}
                        definition: {zh: 做, en: Do}
                        weight: many
                        detect: {behaviour: [greeting, smiling]}
                """;

        assertThatFaultsOf(document)
                .contains("Line 1: 'General Card' is no id")
                .contains("Line 2: Here a number from 1.0 to")
                .contains("Line 3: 'en' is missing.")
                .contains("Line 5: 'colour' has no meaning here.")
                .contains("Line 13: This is not a number.")
                .contains("Line 14: 'smiling' is none of clarifyingQuestion, closing, empathy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|This says nothing to look for",
                "maybe|'maybe' is none of human.",
                "{behaviour: greeting, in-firts: 2}|'in-firts' has no meaning here.",
                "{behaviour: greeting, behaviour: closing}|'behaviour' is given twice.",
                "{after: {emotion: angry}}|'expect' is missing.",
                "{after: {number: turns, at-least: 1}, expect: {behaviour: empathy}}|Here a signal of one turn is expected",
                "{after: {emotion: angry}, expect: {any: [{behaviour: empathy}, {flag: urges}]}}|not all of one speaker",
                "{number: warmth}|A number needs 'at-least' or 'at-most'.",
                "{number: warmth, at-least: 0.4, unsure-from: 0.6}|'unsure-from' lies below 'at-least'",
                "{number: shoeSize, at-least: 1}|'shoeSize' is none of agentTurns",
                "{all: []}|Here a list with at least one entry is expected.",
                "{levels: [{behaviour: empathy}, {behaviour: greeting}]}|This scale needs 1 level(s), not 2.",
                "{says: [], by: agent}|Here a list with at least one entry is expected.",
                "{emotion: {angry: 1}}|Here a list with at least one entry is expected."
            })
    void refusesAConditionThatMakesNoSense(String detect, String reason) {
        assertThatFaultsOf(
                        aDocument("sections: [%s]".formatted(aSection("one", "id: a, weight: 1, detect: " + detect))))
                .contains("Line 5: ")
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "id: a, weight: 0, detect: human|Only a critical item can weigh nothing.",
                "id: a, weight: 1|'detect' is missing",
                "id: a, weight: 1, detect: human, critical: maybe|'maybe' is none of card, section.",
                "id: a, weight: 0, critical: card, detect: human|The card has no weight to share.",
                "id: a, weight: 1, detect: human, deduction: {each: 1, cap: 2}|Here a number from 0.01 to 1.0 is expected.",
                "id: a, weight: 1, scale: 3, detect: human, deduction: {each: 1, cap: 1}|A deduction goes with a yes-no item",
                "id: a, weight: -1, detect: human|Here a number from 0.0 to 1000.0 is expected."
            })
    void refusesAnItemThatMakesNoSense(String item, String reason) {
        assertThatFaultsOf(aDocument("sections: [%s]".formatted(aSection("one", item))))
                .contains(reason);
    }

    @Test
    void refusesTwoItemsWithOneId() {
        var item = "id: a, weight: 1, detect: human";

        assertThatFaultsOf(aDocument("sections: [%s]".formatted(aSection("one", item, item))))
                .contains("The item 'a' is there twice.");
    }

    @Test
    void refusesACardWhoseOwnExamplesComeOutOtherwise() {
        var document = aDocument("""
                sections: [%s]
                tests:
                  - name: greets
                    turns: [{agent: hi, behaviours: greeting}]
                    expect: {items: {a: not-met}, score: 0, critical-failed: true}
                """.formatted(aSection("one", "id: a, weight: 1, detect: {behaviour: greeting}")));

        assertThatExceptionOfType(FaultyScorecard.class)
                .isThrownBy(() -> ScorecardDocument.read(document))
                .withMessageContaining("Example 'greets': a should be not-met and is met.")
                .withMessageContaining("the score should be 0.0 and is 100.0.")
                .withMessageContaining("a critical item should fail.")
                .extracting(FaultyScorecard::kind)
                .isEqualTo(FaultyScorecard.Kind.EXAMPLES);
    }

    @Test
    void refusesAnExampleOfAnItemThatIsNotThere() {
        var document = aDocument("""
                sections: [%s]
                tests: [{name: b, turns: [{agent: hi}], expect: {items: {b: met}}}]
                """.formatted(aSection("one", "id: a, weight: 1, detect: human")));

        assertThatFaultsOf(document).contains("Line 6: The card has no item 'b'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a\n- b",
                "just words",
                "card: [",
                "card: &a [*a]",
                "a: !!javax.script.ScriptEngineManager []",
                "\u0000",
                "{{{{{{{{{{"
            })
    void refusesWhatIsNoCardAtAll(String document) {
        assertThatFaultsOf(document).startsWith("Line ");
    }

    @Test
    void readsTheCardThatTheGuideShows() throws IOException {
        var guide = Files.readString(Path.of("../docs/scorecards.md"));
        var shown = guide.substring(guide.indexOf("```yaml") + 7);

        var card = ScorecardDocument.read(shown.substring(0, shown.indexOf("```")));

        assertThat(card.items()).extracting(Item::id).containsExactly("empathy-in-time");
        assertThat(card.examples()).hasSize(1);
    }

    static Stream<String> goodCards() {
        return Stream.of(
                ShippedCards.document("general"),
                ScorecardFixtures.aDocument("sections: [%s]".formatted(ScorecardFixtures.aSection("one", """
                                id: rated, weight: 1, detect: {all: [{matches: '(请|麻烦).{0,9}评价', by: agent}, {says-like: {
                                zh: [请您对我的服务打分, 稍后请评价一下本次服务, 邀请您打个分, 请点击评价我的服务, 麻烦您评个分],
                                en: [Please rate my service, Rate this service please, Please leave us a rating,
                                     You can rate my service, Kindly rate this chat]}, not-like: {zh: [评价不错]}}]}
                                """))));
    }

    /** Whatever is done to a good card, it is either still a card or refused; it never breaks the reader. */
    @ParameterizedTest
    @MethodSource("goodCards")
    void survivesDamageOfAnyKind(String good) {
        var random = new Random(4);
        for (var round = 0; round < 150; round++) {
            var damaged = new StringBuilder(good);
            for (var cut = 0; cut <= random.nextInt(4); cut++) {
                var at = random.nextInt(damaged.length() - 30);
                switch (random.nextInt(3)) {
                    case 0 -> damaged.delete(at, at + random.nextInt(30));
                    case 1 -> damaged.insert(at, SPECIAL.charAt(random.nextInt(SPECIAL.length())));
                    default -> damaged.setCharAt(at, (char) random.nextInt(' ', 0x3000));
                }
            }
            try {
                assertThat(ScorecardDocument.read(damaged.toString()).items()).isNotEmpty();
            } catch (FaultyScorecard faulty) {
                assertThat(faulty.faults()).isNotEmpty().allSatisfy(fault -> {
                    assertThat(fault.reason().zh()).matches("(?s).*\\p{IsHan}.*。");
                    assertThat(fault.reason().en()).endsWith(".");
                });
            }
        }
    }

    private static AbstractStringAssert<?> assertThatFaultsOf(String document) {
        var faulty = catchThrowableOfType(FaultyScorecard.class, () -> ScorecardDocument.read(document));
        assertThat(faulty).isNotNull();
        assertThat(faulty.kind()).isEqualTo(FaultyScorecard.Kind.FAULTY);
        return assertThat(faulty.getMessage());
    }
}
