package app.hearth.customer.mind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;
import org.junit.jupiter.api.Test;

/** The model against paths computed by its reference in another language. */
class GoldenPathTest {

    private static final double CLOSE = 1e-4;
    private static final Map<String, Ending> ENDINGS =
            Map.of("accept", Ending.ACCEPTED, "escalate", Ending.ESCALATED, "hangup", Ending.HUNG_UP);

    private Temper temper = Temper.USUAL;
    private Feelings feelings = Feelings.of(Temper.USUAL);
    private String script = "";

    @Test
    void followsEveryPathOfTheReference() throws IOException {
        var turns = 0;
        for (var row : rows()) {
            switch (row.getFirst()) {
                case "start" -> start(row);
                case "turn" -> {
                    turn(row);
                    turns++;
                }
                default -> end(row);
            }
        }
        assertThat(turns).isGreaterThan(1000);
    }

    @Test
    void calmsDownAlongTheExcellentPath() {
        var anger = new ArrayList<Double>();
        var now = Feelings.of(Temper.USUAL);
        for (var move : Scripts.of("excellent")) {
            now = Appraisal.of(now, move, Temper.USUAL, 0);
            anger.add(now.anger());
        }
        var expected = List.of(0.6572, 0.5127, 0.4695, 0.3833, 0.2171, 0.03, 0.03);
        for (var i = 0; i < expected.size(); i++) {
            assertThat(anger.get(i)).isCloseTo(expected.get(i), within(CLOSE));
        }
        assertThat(now.ending()).isEqualTo(Ending.ACCEPTED);
        assertThat(now.satisfaction(Temper.USUAL)).isCloseTo(0.903, within(5e-4));
    }

    private void start(List<String> row) {
        script = row.get(1);
        temper = new Temper(
                number(row, 2),
                number(row, 3),
                number(row, 4),
                number(row, 5),
                number(row, 6),
                number(row, 7),
                (int) number(row, 8),
                number(row, 9),
                0,
                number(row, 10));
        feelings = Feelings.of(temper);
    }

    private void turn(List<String> row) {
        feelings = Appraisal.of(feelings, new Move(acts(row.get(1)), number(row, 2), number(row, 3)), temper, 0);
        assertThat(feelings.anger()).as("anger of %s", script).isCloseTo(number(row, 4), within(CLOSE));
        assertThat(feelings.heard()).as("heard of %s", script).isCloseTo(number(row, 5), within(CLOSE));
        assertThat(feelings.trust()).as("trust of %s", script).isCloseTo(number(row, 6), within(CLOSE));
        assertThat(feelings.solution()).as("solution of %s", script).isCloseTo(number(row, 7), within(CLOSE));
        assertThat(feelings.ending()).as("ending of %s", script).isEqualTo(ENDINGS.get(row.get(8)));
    }

    private void end(List<String> row) {
        assertThat(feelings.satisfaction(temper)).as(script).isCloseTo(number(row, 1), within(CLOSE));
        assertThat(Mood.of(feelings, temper).wire()).as(script).isEqualTo(row.get(2));
    }

    private static double number(List<String> row, int column) {
        return Double.parseDouble(row.get(column));
    }

    private static Set<Act> acts(String words) {
        var acts = EnumSet.noneOf(Act.class);
        var all = new StringTokenizer(words, " ");
        while (all.hasMoreTokens()) {
            acts.add(Act.valueOf(all.nextToken().toUpperCase(Locale.ROOT)));
        }
        return acts;
    }

    private static List<List<String>> rows() throws IOException {
        try (var in = Objects.requireNonNull(GoldenPathTest.class.getResourceAsStream("paths.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(GoldenPathTest::cells)
                    .toList();
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var all = new StringTokenizer(line, "\t");
        while (all.hasMoreTokens()) {
            cells.add(all.nextToken());
        }
        return cells;
    }
}
