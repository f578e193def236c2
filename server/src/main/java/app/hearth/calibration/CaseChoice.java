package app.hearth.calibration;

import app.hearth.quality.JudgedCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses conversations that it is worth talking about: half of them where the machine was in doubt, the others as they
 * come, both spread over what went wrong and over agents. Where all agree there is nothing to calibrate.
 */
final class CaseChoice {

    /** Below this the machine was not far from leaving it to a person. */
    private static final double DOUBT = 0.75;

    private static final String NOTHING_FAILED = "";

    private final Map<UUID, UUID> agents;
    private final Map<String, Integer> shown = new HashMap<>();
    private final Map<UUID, Integer> ofAgent = new HashMap<>();

    /** @param agents whose conversations they are, as far as that is known */
    CaseChoice(Map<UUID, UUID> agents) {
        this.agents = agents;
    }

    /** So many of the conversations, or all of them where there are fewer. */
    List<UUID> of(List<JudgedCase> stock, int wanted) {
        var left = new ArrayList<>(stock);
        var chosen = new ArrayList<UUID>();
        var doubtful = (wanted + 1) / 2;
        take(left, CaseChoice::isDoubtful, doubtful, chosen);
        take(left, it -> !isDoubtful(it), wanted, chosen);
        take(left, it -> true, wanted, chosen);
        return List.copyOf(chosen);
    }

    static boolean isDoubtful(JudgedCase one) {
        return one.unsure() > 0 || one.leastSure() < DOUBT;
    }

    /** The most telling first, until there are so many. */
    private void take(List<JudgedCase> left, Predicate<JudgedCase> kind, int until, List<UUID> chosen) {
        var gone = new HashSet<UUID>();
        while (chosen.size() < until) {
            var next = left.stream()
                    .filter(it -> kind.test(it) && !gone.contains(it.conversation()))
                    .max(Comparator.comparingDouble(this::worth))
                    .orElse(null);
            if (next == null) {
                break;
            }
            gone.add(next.conversation());
            chosen.add(next.conversation());
            note(next);
        }
        left.removeIf(it -> gone.contains(it.conversation()));
    }

    /** What was shown seldom is worth more, and somebody whose work was shown already less. */
    private double worth(JudgedCase one) {
        var outcomes = one.failed().isEmpty() ? List.of(NOTHING_FAILED) : one.failed();
        var telling = outcomes.stream()
                .mapToDouble(it -> 1.0 / (1 + shown.getOrDefault(it, 0)))
                .max()
                .orElse(0);
        var agent = agentOf(one);
        return telling + one.unsure() * 0.01 - (agent == null ? 0 : ofAgent.getOrDefault(agent, 0));
    }

    private void note(JudgedCase one) {
        if (one.failed().isEmpty()) {
            shown.merge(NOTHING_FAILED, 1, Integer::sum);
        }
        one.failed().forEach(it -> shown.merge(it, 1, Integer::sum));
        var agent = agentOf(one);
        if (agent != null) {
            ofAgent.merge(agent, 1, Integer::sum);
        }
    }

    private @Nullable UUID agentOf(JudgedCase one) {
        return agents.get(one.conversation());
    }
}
