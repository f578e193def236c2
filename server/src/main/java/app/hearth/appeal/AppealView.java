package app.hearth.appeal;

import app.hearth.appeal.Decision.Outcome;
import app.hearth.appeal.Step.Kind;
import app.hearth.document.Bilingual;
import app.hearth.kernel.Role;
import app.hearth.people.AgentCard;
import app.hearth.quality.Ruling.Origin;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Sight;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as somebody may see it. Agents read what was decided and why, not by whom; nobody reads what one of a panel
 * thinks before the other has decided.
 *
 * @param revision to be sent along with an act
 * @param overdue whether the time to decide is over; it is a manager's then
 * @param responsible whose turn it is
 * @param outcome seen from the verdict in question; null while nobody has decided
 * @param standing what the item comes to as things are
 * @param mayDecide whether the one who looks may decide it now
 * @param cannotDecide the code of what stands against it; null where they may
 * @param isOwn whether it is the appeal of the one who looks
 */
record AppealView(
        UUID id,
        int revision,
        UUID conversation,
        Instant conversationAt,
        @Nullable AgentCard agent,
        AppealItemView item,
        ItemValue original,
        List<AppealSightView> evidence,
        @Nullable Origin origin,
        Quote quote,
        ItemValue asked,
        String reason,
        Instant filedAt,
        Stage stage,
        @Nullable Instant due,
        boolean overdue,
        List<Role> responsible,
        @Nullable Outcome outcome,
        ItemValue standing,
        List<StepView> steps,
        boolean mayDecide,
        @Nullable String cannotDecide,
        boolean isOwn) {

    /** Words that the verdict rests on, as positions in a turn. */
    record AppealSightView(int turn, int start, int end) {

        static AppealSightView of(Sight sight) {
            return new AppealSightView(sight.turn(), sight.start(), sight.end());
        }
    }

    /**
     * The item as the card asked it then.
     *
     * @param levels into how many equal steps its scale is cut
     */
    record AppealItemView(
            String scorecard,
            int version,
            Bilingual scorecardName,
            String id,
            Bilingual name,
            Bilingual definition,
            @Nullable Bilingual pass,
            @Nullable Bilingual fail,
            double weight,
            int levels) {

        static AppealItemView of(Claim claim, Bilingual card, Item item) {
            return new AppealItemView(
                    claim.scorecard(),
                    claim.version(),
                    card,
                    item.id(),
                    item.name(),
                    item.definition(),
                    item.pass(),
                    item.fail(),
                    item.weight(),
                    item.levels().size());
        }
    }

    /** One thing that happened, as far as it may be seen. */
    record StepView(
            Kind kind,
            Instant at,
            @Nullable String by,
            @Nullable Outcome outcome,
            @Nullable ItemValue value,
            @Nullable String reason) {

        static StepView of(Step step, boolean named) {
            var decision = step.decision();
            return new StepView(
                    step.kind(),
                    step.at(),
                    named ? step.name() : null,
                    decision == null ? null : decision.outcome(),
                    decision == null ? null : decision.value(),
                    step.reason());
        }

        StepView sealed() {
            return new StepView(kind, at, null, null, null, null);
        }
    }
}
