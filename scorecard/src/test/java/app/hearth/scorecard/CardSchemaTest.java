package app.hearth.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CardSchemaTest {

    private static final JsonNode SCHEMA = new JsonMapper().readTree(ShippedCards.schema());

    static Stream<String> shipped() {
        return ShippedCards.names().stream();
    }

    @Test
    void namesTheSignalsNumbersAndVerdictsThatTheReaderKnows() {
        assertNames("behaviour", Names.BEHAVIOURS);
        assertNames("emotion", Names.EMOTIONS);
        assertNames("flag", Names.FLAGS);
        assertNames("measure", Names.MEASURES);
        assertNames("verdict", Names.VERDICTS);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void knowsEveryKeyOfTheItemsThatShip(String name) {
        var known = SCHEMA.at("/$defs/item/properties").propertyNames();

        for (var item : new CardText(ShippedCards.document(name)).items()) {
            assertThat(known).as(item.id()).containsAll(item.parts().keySet());
        }
    }

    private static void assertNames(String definition, Map<String, ?> names) {
        assertThat(SCHEMA.at("/$defs/" + definition + "/enum").values().stream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet()))
                .as(definition)
                .isEqualTo(names.keySet());
    }
}
