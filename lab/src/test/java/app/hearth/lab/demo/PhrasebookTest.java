package app.hearth.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasebookTest {

    static Stream<Arguments> books() {
        return Stream.of(Industry.values())
                .flatMap(industry -> industry.english()
                        ? Stream.of(Arguments.of(industry, false), Arguments.of(industry, true))
                        : Stream.of(Arguments.of(industry, false)));
    }

    @ParameterizedTest
    @MethodSource("books")
    void hasWordsForEverySideOfEveryNeed(Industry industry, boolean english) {
        var book = Phrasebook.of(industry, english);

        assertThat(book.needs()).isNotEmpty().allSatisfy(need -> {
            var sides = book.section(need.key() + ".state").stream()
                    .map(Phrasebook.Saying::side)
                    .distinct();
            assertThat(sides).isNotEmpty().allSatisfy(side -> {
                for (var section : List.of("again", "ask", "para", "cause", "act", "cannot", "extra")) {
                    assertThat(book.section(need.key() + "." + section))
                            .as("%s %s %s", need.key(), section, side)
                            .anyMatch(saying -> saying.side() == ' ' || saying.side() == side);
                }
            });
            for (var section : List.of("ask", "extra")) {
                assertThat(book.section(need.key() + "." + section))
                        .allMatch(saying -> saying.phrase().toString().contains("=>"));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"an (open|choice", "a closed) choice", "{nothing}"})
    void refusesALineThatCannotBeTold(String line) {
        assertThatThrownBy(() -> Phrase.read(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
