package app.hearth.appeal;

import app.hearth.appeal.Decision.Outcome;
import app.hearth.appeal.Step.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agent's appeal against one verdict, with all that happened to it.
 *
 * @param due when the clock that is running runs out; null where none is
 * @param escalated when the clock of this stage ran out; null where it did not
 */
record Appeal(
        UUID id,
        Claim claim,
        Stage stage,
        List<Step> steps,
        @Nullable Instant due,
        @Nullable Instant escalated) {

    Appeal {
        steps = List.copyOf(steps);
    }

    static Appeal filed(UUID id, Claim claim, Party agent, Clocks clocks) {
        var step = Step.by(agent, Kind.FILED, clocks.now(), null, claim.reason());
        return new Appeal(id, claim, Stage.FIRST, List.of(step), clocks.forFirst(), null);
    }

    /** Grows by one with each step, so that nobody decides about something else than they saw. */
    int revision() {
        return steps.size();
    }

    boolean isOpen() {
        return stage != Stage.CLOSED;
    }

    boolean isOverdue(Instant now) {
        return isOpen() && stage != Stage.DECIDED && due != null && !now.isBefore(due);
    }

    /** What was decided last and holds for now; null while nobody has decided, or where the agent took it back. */
    @Nullable
    Decision decision() {
        Decision decision = null;
        for (var step : steps) {
            switch (step.kind()) {
                case DECIDED, SETTLED -> decision = step.decision();
                default -> {}
            }
        }
        var votes = votes();
        return stage == Stage.CLOSED && !has(Kind.SETTLED) && !has(Kind.WITHDRAWN) && agree(votes)
                ? votes.getFirst().decision()
                : decision;
    }

    /** What the item comes to as things are. */
    ItemValue standing() {
        var decision = decision();
        return decision == null ? claim.original() : decision.value();
    }

    /** How it ended or stands, seen from the verdict it began with; null while nobody has decided. */
    @Nullable
    Outcome outcome() {
        var decision = decision();
        if (decision == null) {
            return null;
        }
        if (decision.value().equals(claim.original())) {
            return Outcome.KEEP;
        }
        return decision.value().equals(claim.asked()) ? Outcome.ACCEPT : Outcome.THIRD;
    }

    boolean isOverturned() {
        var outcome = outcome();
        return outcome != null && outcome != Outcome.KEEP;
    }

    boolean has(Kind kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }

    List<Step> votes() {
        return steps.stream().filter(step -> step.kind() == Kind.VOTED).toList();
    }

    /** Whether this account has decided anything about it before. */
    boolean hasDecided(UUID account) {
        return steps.stream().anyMatch(step -> step.decision() != null && account.equals(step.account()));
    }

    static boolean agree(List<Step> votes) {
        return votes.size() > 1
                && votes.stream()
                                .map(Step::decision)
                                .map(it -> it == null ? null : it.value())
                                .distinct()
                                .count()
                        == 1;
    }

    Appeal moved(Stage to, @Nullable Instant newDue, Step step) {
        return new Appeal(id, claim, to, with(step), newDue, null);
    }

    /** In the same stage, with the same clock. */
    Appeal noted(Step step) {
        return new Appeal(id, claim, stage, with(step), due, escalated);
    }

    Appeal escalated(Instant now) {
        return new Appeal(id, claim, stage, with(Step.byTheClock(Kind.ESCALATED, now)), due, now);
    }

    private List<Step> with(Step step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }
}
