package app.hearth.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exactly one item is changed, and in it exactly one thing. */
class SayEditTest {

    private static final String CARD = """
            # 😀 is one sign and two units
            card: small
            version: 1
            name: {zh: 小, en: Small}
            about: {zh: 小, en: Small}
            sections:
              - id: one
                name: {zh: 节, en: One}
                items:
                  - id: it
                    name: {zh: 问候, en: Greeting}
                    definition: {zh: 问候, en: Greet}
                    weight: 5   # five
                    scale: 3
                    detect:
                      levels:
                        - {behaviour: greeting}
                        - behaviour: closing
                    # what follows is an example
                    pass: {zh: 您好, en: Hello}
                  - {id: flow, name: {zh: 结, en: End}, definition: {zh: 结, en: End}, weight: 1, detect: {behaviour: closing}}
            """;

    @Test
    void advisesWithOneLineMore() {
        var changed = with(CARD, "it", MachineSay.ADVISES);

        assertThat(changed).isEqualTo(CARD.replace("# five\n", "# five\n        advisory: true\n"));
        assertThat(with(changed, "it", MachineSay.ADVISES)).isEqualTo(changed);
        assertThat(with(changed, "it", MachineSay.COUNTS)).isEqualTo(CARD);
    }

    @Test
    void advisesWithinALine() {
        var changed = with(CARD, "flow", MachineSay.ADVISES);

        assertThat(changed).isEqualTo(CARD.replace("weight: 1,", "weight: 1, advisory: true,"));
        assertThat(with(changed, "flow", MachineSay.COUNTS)).isEqualTo(CARD);
    }

    @Test
    void countsAndAdvisesByTheWordThatIsThere() {
        var first = CARD.replace("{id: flow,", "{advisory: true, id: flow,");

        assertThat(with(first, "flow", MachineSay.COUNTS))
                .isEqualTo(first.replace("advisory: true", "advisory: false"));
        assertThat(with(first.replace("true", "false"), "flow", MachineSay.ADVISES))
                .isEqualTo(first);
    }

    @Test
    void leavesToPeopleWhatTheMachineLookedFor() {
        var advising = with(CARD, "it", MachineSay.ADVISES);

        assertThat(with(advising, "it", MachineSay.NONE))
                .isEqualTo(CARD.replaceAll("detect:\\n +levels:\\n.*\\n.*closing\\n", "detect: human\n"));
        assertThat(with(CARD, "flow", MachineSay.NONE))
                .isEqualTo(CARD.replace("detect: {behaviour: closing}}", "detect: human}"));
    }

    static Stream<Arguments> shipped() {
        return ShippedCards.names().stream()
                .flatMap(name -> ScorecardDocument.read(ShippedCards.document(name)).items().stream()
                        .filter(item -> item.machineSay() == MachineSay.COUNTS)
                        .map(item -> Arguments.of(name, item.id())));
    }

    /** In every card that ships, in Windows' lines too: the item says so, and all others are as they were. */
    @ParameterizedTest
    @MethodSource("shipped")
    void changesNothingBeside(String name, String item) {
        for (var document :
                List.of(ShippedCards.document(name), ShippedCards.document(name).replace("\n", "\r\n"))) {
            for (var say : MachineSay.values()) {
                var changed = with(document, item, say);
                var before = ScorecardDocument.check(document).card();
                var after = ScorecardDocument.check(changed).card();

                assertThat(before).isNotNull();
                assertThat(after).isNotNull();
                assertThat(after.items())
                        .filteredOn(it -> it.id().equals(item))
                        .extracting(Item::machineSay)
                        .containsExactly(say);
                assertThat(after.items())
                        .filteredOn(it -> !it.id().equals(item))
                        .isEqualTo(before.items().stream()
                                .filter(it -> !it.id().equals(item))
                                .toList());
                assertThat(CardChanges.between(document, changed).items()).hasSize(say == MachineSay.COUNTS ? 0 : 1);
                assertThat(with(changed, item, say)).isEqualTo(changed);
            }
        }
    }

    @Test
    void knowsNoItemThatIsNotThere() {
        assertThat(new CardText(CARD).withSay("other", MachineSay.NONE)).isEmpty();
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CardText("card: [small"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CardText("small"));
    }

    private static String with(String document, String item, MachineSay say) {
        return new CardText(document).withSay(item, say).orElseThrow();
    }
}
