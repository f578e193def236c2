package app.hearth.scorecard;

import app.hearth.reading.Behaviour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All of several conditions hold, or any of them. Those without an occasion are left out.
 *
 * @param decides the truth that settles the matter when a single condition has it: NO for all, YES for any
 */
record Combined(Truth decides, List<Detect> conditions) implements Detect {

    Combined {
        conditions = List.copyOf(conditions);
    }

    static Combined all(List<Detect> conditions) {
        return new Combined(Truth.NO, conditions);
    }

    static Combined any(List<Detect> conditions) {
        return new Combined(Truth.YES, conditions);
    }

    @Override
    public Set<Behaviour> behaviours() {
        return conditions.stream()
                .flatMap(condition -> condition.behaviours().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Meaning> meanings() {
        return conditions.stream()
                .flatMap(condition -> condition.meanings().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean needsWords() {
        return conditions.stream().anyMatch(Detect::needsWords);
    }

    @Override
    public Finding in(Talk talk) {
        var findings = new ArrayList<Finding>(conditions.size());
        for (var condition : conditions) {
            var finding = condition.in(talk);
            if (finding.truth() != Truth.MOOT) {
                findings.add(finding);
            }
        }
        if (findings.isEmpty()) {
            return Finding.MOOT;
        }
        var deciding = with(decides, findings);
        if (!deciding.isEmpty()) {
            return new Finding(decides, strongest(deciding), sights(deciding));
        }
        var unsure = with(Truth.UNSURE, findings);
        return unsure.isEmpty()
                ? new Finding(decides.negated(), weakest(findings), sights(findings))
                : new Finding(Truth.UNSURE, weakest(unsure), sights(unsure));
    }

    private static List<Finding> with(Truth truth, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.truth() == truth).toList();
    }

    private static @Nullable Double strongest(List<Finding> findings) {
        return findings.stream()
                .map(Finding::confidence)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Double weakest(List<Finding> findings) {
        return findings.stream()
                .map(Finding::confidence)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Sight> sights(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.sights().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Sight::turn).thenComparingInt(Sight::start))
                .toList();
    }
}
