package app.hearth.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema and the reader say the same about a card, by a validator that is not ours. */
class CardSchemaValidationTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ShippedCards.schema());

    private static final String GOOD = """
            card: small
            version: 1
            name: {zh: 小, en: Small}
            about: {zh: 小, en: Small}
            certainty: {yes: 0.6, no: 0.4}
            sections:
              - id: one
                name: {zh: 节, en: One}
                items:
                  - id: it
                    name: {zh: 问候, en: Greeting}
                    definition: {zh: 问候, en: Greet}
                    weight: 5
                    scale: yes-no
                    compliance: true
                    detect: {behaviour: greeting, in-first: 2}
            """;

    static Stream<String> shipped() {
        return ShippedCards.names().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void takesEveryCardThatShips(String name) {
        assertThat(errors(ShippedCards.document(name))).isEmpty();
    }

    @Test
    void takesTheSmallCard() {
        assertThat(errors(GOOD)).isEmpty();
        assertThat(ScorecardDocument.check(GOOD).isGood()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "card: small | card: Small Card",
                "version: 1 | version: none",
                "about: {zh: 小, en: Small} | about: {zh: 小}",
                "certainty: {yes: 0.6, no: 0.4} | certainty: {yes: 6, no: 0.4}",
                "weight: 5 | weight: -5",
                "weight: 5 | weight: 0",
                "weight: 5 | weight: much",
                "weight: 5 | weigth: 5",
                "scale: yes-no | scale: 7",
                "compliance: true | compliance: perhaps",
                "compliance: true | advisory: perhaps",
                "detect: {behaviour: greeting, in-first: 2} | detect: {behaviour: waving}",
                "detect: {behaviour: greeting, in-first: 2} | detect: {emotion: joyful}",
                "detect: {behaviour: greeting, in-first: 2} | detect: {number: heartbeats, at-most: 3}",
                "detect: {behaviour: greeting, in-first: 2} | detect: {says: []}",
                "detect: {behaviour: greeting, in-first: 2} | detect: {all: []}",
                "detect: {behaviour: greeting, in-first: 2} | detect: {says: [好], by: nobody}",
                "detect: {behaviour: greeting, in-first: 2} | detect: {says-like: [一, 二, 三, 四, 五]}",
                "detect: {behaviour: greeting, in-first: 2} | detect: {says-like: {zh: [一, 二, 三, 四]}}",
                "detect: {behaviour: greeting, in-first: 2} | detect: {says-like: {fr: [un, deux, trois, quatre, cinq]}}",
                "detect: {behaviour: greeting, in-first: 2} | detect: {behaviour: greeting, not-like: {zh: [不是]}}",
                "detect: {behaviour: greeting, in-first: 2} | detect: machine",
                "detect: {behaviour: greeting, in-first: 2} | pass: {zh: 好, en: good}"
            })
    void refusesWhatTheReaderRefuses(String good, String bad) {
        assertThat(GOOD).contains(good);
        var document = GOOD.replace(good, bad);

        assertThat(ScorecardDocument.check(document).faults()).as("the reader").isNotEmpty();
        assertThat(errors(document)).as("the schema").isNotEmpty();
    }

    @Test
    void takesAnItemThatOnlyAdvises() {
        var document = GOOD.replace("compliance: true", "advisory: true");

        assertThat(errors(document)).isEmpty();
        assertThat(ScorecardDocument.check(document).isGood()).isTrue();
    }

    @Test
    void refusesAdviceOfAMachineThatIsNotAsked() {
        var document = GOOD.replace("compliance: true", "advisory: true")
                .replace("detect: {behaviour: greeting, in-first: 2}", "detect: human");

        assertThat(ScorecardDocument.check(document).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(10))
                .satisfies(fault -> assertThat(fault.reason().zh()).contains("advisory"))
                .satisfies(fault -> assertThat(fault.reason().en()).contains("advisory"));
        assertThat(errors(document)).isNotEmpty();
    }

    private static List<Error> errors(String document) {
        return SCHEMA.validate(document, InputFormat.YAML);
    }
}
