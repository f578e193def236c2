package app.hearth.scorecard;

import app.hearth.document.Bilingual;
import app.hearth.reading.Behaviour;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One observable question of a scorecard.
 *
 * @param definition what to do, said so that two people would see the same; a sentence without a full stop
 * @param weight its share in the score; 0 for a critical item that only fails
 * @param critical what falls when this is not met; null for nothing
 * @param compliance whether it counts in the second score
 * @param advisory whether what a machine says of it is advice, which counts nowhere until a person has decided
 * @param applies when it applies; null for always
 * @param whenUnsure what it is when nobody can say whether it applies
 * @param levels conditions from the best points of the scale downwards; meeting none gives no points
 * @param deduction what each occurrence costs; null where one costs all
 * @param due where it was due when no signal tells; null for the agent's last turn
 */
public record Item(
        String id,
        Bilingual name,
        Bilingual definition,
        double weight,
        @Nullable Critical critical,
        boolean compliance,
        boolean advisory,
        @Nullable Detect applies,
        Verdict whenUnsure,
        List<Detect> levels,
        @Nullable Deduction deduction,
        @Nullable Detect due,
        @Nullable Bilingual pass,
        @Nullable Bilingual fail) {

    /** What a critical item takes with it when it is not met. */
    public enum Critical {
        CARD,
        SECTION;

        /** The name in a card and on the wire. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Points that every occurrence costs, and the most that all of them together can.
     *
     * @param cap at most the item's weight
     */
    public record Deduction(double each, double cap) {

        double shareLeft(double weight, int occurrences) {
            return Math.max(0, weight - Math.min(cap, each * Math.max(1, occurrences))) / weight;
        }
    }

    public Item {
        levels = List.copyOf(levels);
    }

    /** Whether only a person ever decides. */
    public boolean isForPeople() {
        return levels.stream().allMatch(Detect.Human.class::isInstance);
    }

    /** What a machine's verdict on it is good for. */
    public MachineSay machineSay() {
        if (isForPeople()) {
            return MachineSay.NONE;
        }
        return advisory ? MachineSay.ADVISES : MachineSay.COUNTS;
    }

    /**
     * Whether a verdict on it is no more than advice.
     *
     * @param decided the items that people decided in the same conversation
     */
    public boolean isAdvice(Set<String> decided) {
        return advisory && !decided.contains(id);
    }

    /** The ways an agent behaves that decide about it, shown or left out; empty where none does. */
    public Set<Behaviour> behaviours() {
        return levels.stream().flatMap(level -> level.behaviours().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it asks if the matter was settled, so that a person's verdict says so too. */
    public boolean asksWhetherResolved() {
        return levels.size() == 1
                && levels.getFirst() instanceof Detect.Measured measured
                && measured.measure() == Measure.RESOLVED
                && measured.atLeast() > 0;
    }

    /** Whether it looks at the words themselves, beyond what was read in them. */
    public boolean needsWords() {
        return levels.stream().anyMatch(Detect::needsWords) || (applies != null && applies.needsWords());
    }

    /** What it looks for by examples of it. */
    public Set<Meaning> meanings() {
        return Stream.of(levels.stream(), Stream.ofNullable(applies), Stream.ofNullable(due))
                .flatMap(detects -> detects)
                .flatMap(detect -> detect.meanings().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it finds the same in every conversation as another one; what that is worth may differ. */
    public boolean judgesAs(Item other) {
        return levels.equals(other.levels)
                && Objects.equals(applies, other.applies)
                && whenUnsure == other.whenUnsure
                && Objects.equals(deduction, other.deduction)
                && (deduction == null || Double.compare(weight, other.weight) == 0);
    }

    Judgement judge(Talk talk) {
        if (applies != null) {
            var occasion = applies.in(talk);
            switch (occasion.truth()) {
                case YES -> {}
                case NO, MOOT -> {
                    return Judgement.notApplicable(id);
                }
                case UNSURE -> {
                    return whenUnsure == Verdict.PENDING
                            ? Judgement.pending(id, occasion)
                            : Judgement.notApplicable(id);
                }
            }
        }
        return judgeLevels(talk);
    }

    private Judgement judgeLevels(Talk talk) {
        var best = levels.getFirst().in(talk);
        var finding = best;
        for (var level = 0; level < levels.size(); level++) {
            finding = level == 0 ? best : levels.get(level).in(talk);
            switch (finding.truth()) {
                case YES -> {
                    var share = 1 - level / (double) levels.size();
                    return Judgement.judged(
                            id,
                            share,
                            finding.confidence(),
                            level == 0 ? finding.sights() : sights(talk, finding, best));
                }
                case UNSURE -> {
                    return Judgement.pending(id, finding);
                }
                case MOOT -> {
                    return Judgement.notApplicable(id);
                }
                case NO -> {}
            }
        }
        var share = deduction == null
                ? 0
                : deduction.shareLeft(weight, finding.sights().size());
        return Judgement.judged(id, share, finding.confidence(), sights(talk, best, finding));
    }

    /** No deduction without its sentence: what the findings show, or else the turn where the thing was due. */
    private List<Sight> sights(Talk talk, Finding... findings) {
        if (!talk.hasWords()) {
            return List.of();
        }
        return Stream.concat(Stream.of(findings), Stream.ofNullable(due).map(detect -> detect.in(talk)))
                .map(Finding::sights)
                .filter(sights -> !sights.isEmpty())
                .findFirst()
                .orElseGet(() -> talk.lastOfAgent());
    }
}
