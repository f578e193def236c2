package app.hearth.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How much is found, and how much of it rightly, on lines written by hand. Prints the tables of docs/redaction.md. */
class RedactionMeasuredTest {

    @Test
    void findsWhatTheDevelopmentCasesMark() throws IOException {
        var measured = Measured.over(Case.read("cases.tsv"));

        System.out.println(measured.table("development"));
        assertThat(measured.precision()).as("%s", measured.mistakes()).isGreaterThanOrEqualTo(0.99);
        assertThat(measured.recall()).as("%s", measured.mistakes()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void findsWhatTheHeldOutCasesMark() throws IOException {
        var measured = Measured.over(Case.read("held-out.tsv"));

        System.out.println(measured.table("held out"));
        assertThat(measured.precision()).isGreaterThanOrEqualTo(0.97);
        assertThat(measured.recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void measuresOnEnoughLinesOfWhichManyHaveNothingToMask() throws IOException {
        var cases = Case.read("cases.tsv");

        assertThat(cases).hasSizeGreaterThanOrEqualTo(450);
        assertThat(cases).filteredOn(one -> one.language().equals("zh")).hasSizeGreaterThanOrEqualTo(300);
        assertThat(cases).filteredOn(one -> one.gold().isEmpty()).hasSizeGreaterThanOrEqualTo(cases.size() * 2 / 5);
        assertThat(Case.read("held-out.tsv")).hasSizeGreaterThanOrEqualTo(150).doesNotContainAnyElementsOf(cases);
    }
}
