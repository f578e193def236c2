package app.hearth.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private final Faults faults = new Faults();

    private <T> @Nullable T read(String document, BiFunction<DocumentMap, Faults, T> reader) {
        return DocumentTree.read(document, 10_000, faults, reader);
    }

    private List<Integer> lines() {
        return faults.all().stream().map(DocumentFault::line).toList();
    }

    @Test
    void givesWhatIsWritten() {
        var document = """
                id: small-charge
                title: |
                  The small charge
                worth: 0.5
                tags: one
                words: [refund, money back]
                parts:
                  - {id: first}
                """;
        var read = read(
                document,
                (map, all) -> List.of(
                        map.id("id"),
                        map.text("title"),
                        map.number("worth", 0, 1),
                        map.texts("tags"),
                        map.textsIfAny("words"),
                        map.idsIfAny("none"),
                        map.maps("parts", (part, same) -> part.id("id"))));
        assertThat(read)
                .isEqualTo(List.of(
                        "small-charge",
                        "The small charge",
                        0.5,
                        List.of("one"),
                        List.of("refund", "money back"),
                        List.of(),
                        List.of("first")));
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void tellsEveryFaultWithItsLineInBothLanguages() {
        read("id: No Id\nsize: 9\nkind: odd\nid: twice\nmore: 1\n", (map, all) -> {
            map.id("id");
            map.number("size", 0, 1);
            map.oneOf("kind", Map.of("even", 0), 0);
            return map.text("name");
        });
        assertThat(lines()).containsExactly(4, 1, 2, 3, 1, 5);
        assertThat(faults.all())
                .extracting(fault -> fault.reason().zh())
                .contains("缺少“name”。", "这里不能写“more”。", "“id”写了两次。");
        assertThat(faults.all())
                .extracting(DocumentFault::toString)
                .contains("Line 1: 'name' is missing.", "Line 5: 'more' has no meaning here.");
    }

    @Test
    void goesOnBehindAFault() {
        var texts = read("list: []\nflag: perhaps\n", (map, all) -> map.texts("list"));
        assertThat(texts).isEmpty();
        assertThat(lines()).containsExactly(1, 2);
    }

    @Test
    void refusesWhatHasNoTree() {
        for (var document : List.of("a: [", "", "a: &x [1]\nb: *x", "a: " + "x".repeat(20_000))) {
            var read = read(document, (map, all) -> "read");
            assertThat(read).as(document).isNull();
        }
        assertThat(lines()).hasSize(4);
    }

    @Test
    void holdsAtMostFiftyFaults() {
        for (var number = 0; number < 60; number++) {
            faults.add(1, "错", "wrong");
        }
        assertThat(faults.all()).hasSize(50);
    }
}
