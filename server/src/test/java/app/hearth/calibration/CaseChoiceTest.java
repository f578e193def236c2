package app.hearth.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.quality.JudgedCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseChoiceTest {

    private final Map<UUID, UUID> agents = new HashMap<>();

    @Test
    void halfOfThemAreDoubtful() {
        var stock = new ArrayList<JudgedCase>();
        for (var number = 0; number < 40; number++) {
            stock.add(judged(0, 0.95));
            stock.add(judged(0, 0.6));
        }

        var chosen = chosen(stock, 12);

        assertThat(chosen).hasSize(12);
        assertThat(chosen.stream().filter(CaseChoice::isDoubtful)).hasSize(6);
    }

    @Test
    void whatGoesWrongSeldomIsAmongThem() {
        var stock = new ArrayList<JudgedCase>();
        for (var number = 0; number < 200; number++) {
            stock.add(judged(0, 0.95, "greeting"));
        }
        stock.add(judged(0, 0.95, "privacy"));
        stock.add(judged(0, 0.95));

        assertThat(chosen(stock, 10)).extracting(JudgedCase::failed).contains(List.of("privacy"), List.of());
    }

    @Test
    void nobodyIsShownTwiceWhileOthersWereNotShown() {
        var one = UUID.randomUUID();
        var stock = new ArrayList<JudgedCase>();
        for (var number = 0; number < 20; number++) {
            var ofOne = judged(1, 0.6, "greeting");
            agents.put(ofOne.conversation(), one);
            stock.add(ofOne);
            var ofAnother = judged(1, 0.6, "greeting");
            agents.put(ofAnother.conversation(), UUID.randomUUID());
            stock.add(ofAnother);
        }

        assertThat(chosen(stock, 15).stream()
                        .map(it -> agents.get(it.conversation()))
                        .filter(one::equals))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whereThereIsTooLittleDoubtOthersFillUp() {
        assertThat(new HashSet<>(chosen(List.of(judged(1, 1), judged(0, 1), judged(0, 1)), 10)))
                .hasSize(3);
    }

    private List<JudgedCase> chosen(List<JudgedCase> stock, int wanted) {
        var ids = new CaseChoice(agents).of(stock, wanted);
        return ids.stream()
                .map(id -> stock.stream()
                        .filter(it -> it.conversation().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static JudgedCase judged(int unsure, double leastSure, String... failed) {
        return new JudgedCase(UUID.randomUUID(), unsure, leastSure, List.of(failed));
    }
}
