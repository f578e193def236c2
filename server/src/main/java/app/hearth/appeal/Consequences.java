package app.hearth.appeal;

import app.hearth.conversation.Conversations;
import app.hearth.kernel.Ids;
import app.hearth.quality.ItemStandings;
import app.hearth.quality.Ruling;
import app.hearth.quality.Ruling.Origin;
import app.hearth.quality.Rulings;
import app.hearth.signals.Signals;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What follows from an act upon an appeal, within the same transaction. */
@Component
class Consequences {

    private final AppealTable appeals;
    private final RubricTable rubric;
    private final PrecedentTable precedents;
    private final Siblings siblings;
    private final ItemStandings standings;
    private final Rulings rulings;
    private final Conversations conversations;
    private final Signals signals;
    private final CaseAsTest asTest;
    private final Masks masks;
    private final Ids ids;

    Consequences(
            AppealTable appeals,
            RubricTable rubric,
            PrecedentTable precedents,
            Siblings siblings,
            ItemStandings standings,
            Rulings rulings,
            Conversations conversations,
            Signals signals,
            CaseAsTest asTest,
            Masks masks,
            Ids ids) {
        this.appeals = appeals;
        this.rubric = rubric;
        this.precedents = precedents;
        this.siblings = siblings;
        this.standings = standings;
        this.rulings = rulings;
        this.conversations = conversations;
        this.signals = signals;
        this.asTest = asTest;
        this.masks = masks;
        this.ids = ids;
    }

    void follow(Appeal before, Appeal after) {
        if (!after.standing().equals(before.standing())) {
            lay(after);
        }
        if (!after.isOpen()) {
            close(after);
        }
    }

    /** The score changes at once. Where the card does not ask for the item any more, there is nothing to change. */
    private void lay(Appeal appeal) {
        var claim = appeal.claim();
        var asked = standings.of(claim.conversation()).stream()
                .anyMatch(it -> it.scorecard().equals(claim.scorecard())
                        && it.judgement().item().equals(claim.item()));
        if (asked) {
            var step = appeal.steps().getLast();
            rulings.lay(List.of(new Ruling(
                    claim.conversation(),
                    claim.scorecard(),
                    claim.item(),
                    appeal.standing().verdict(),
                    appeal.standing().share(),
                    Origin.APPEAL,
                    appeal.id(),
                    step.account(),
                    step.at())));
        }
    }

    private void close(Appeal appeal) {
        var claim = appeal.claim();
        if (!appeals.hasOther(appeal)) {
            rulings.contest(claim.conversation(), claim.scorecard(), false);
        }
        var outcome = appeal.outcome();
        if (outcome != null) {
            precedents.draft(
                    ids.next(),
                    appeal,
                    outcome,
                    masks.mask(claim.quote().text()),
                    reasonsOf(appeal),
                    appeal.steps().getLast().at());
        }
        if (appeal.isOverturned() && claim.isAboutTheMachine()) {
            askForAChange(appeal);
            siblings.begin(appeal);
        }
    }

    private void askForAChange(Appeal appeal) {
        var id = appeal.claim().conversation();
        for (var conversation : conversations.find(List.of(id.value()))) {
            rubric.open(
                    ids.next(),
                    appeal,
                    asTest.write(appeal, conversation.turns(), signals.of(id)),
                    appeal.steps().getLast().at());
        }
    }

    /** Why it was decided so; they were masked when they were written. */
    private static String reasonsOf(Appeal appeal) {
        return appeal.steps().stream()
                .filter(step -> step.decision() != null)
                .map(Step::reason)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
