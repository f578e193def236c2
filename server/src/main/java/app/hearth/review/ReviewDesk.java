package app.hearth.review;

import app.hearth.kernel.Caller;
import app.hearth.people.AgentCard;
import app.hearth.people.SourceAgents;
import app.hearth.quality.Standings;
import app.hearth.review.Review.Mode;
import app.hearth.review.Review.Purpose;
import app.hearth.review.Review.Scores;
import app.hearth.review.Review.State;
import app.hearth.review.ReviewItemRequest.SightView;
import app.hearth.review.ReviewView.ChoiceView;
import app.hearth.review.ReviewView.MachineView;
import app.hearth.review.ReviewView.ReviewCardItemView;
import app.hearth.review.ReviewView.ReviewCardView;
import app.hearth.review.ReviewView.ReviewScoresView;
import app.hearth.review.ReviewView.ReviewSectionView;
import app.hearth.review.ReviewView.ReviewTurnView;
import app.hearth.review.Reviewing.Opened;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Scorecard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out a review with its conversation and card, and keeps back what a blind reviewer must not see. */
@Component
class ReviewDesk {

    private final Standings standings;
    private final SourceAgents agents;

    ReviewDesk(Standings standings, SourceAgents agents) {
        this.standings = standings;
        this.agents = agents;
    }

    ReviewView show(Opened opened, Caller caller) {
        var review = opened.review().state() == State.DRAFT
                ? Drafts.rebased(opened.review(), opened.standing())
                : opened.review();
        var card = standings.card(review.scorecard(), review.version());
        var hidden = review.purpose() == Purpose.CALIBRATION
                || (review.mode() == Mode.BLIND && review.state() != State.SUBMITTED);
        var conversation = opened.conversation();
        var known = card.items().stream().map(Item::id).toList();
        return new ReviewView(
                review.id(),
                conversation.id().value(),
                review.reviewer().name(),
                review.isBy(caller.account()),
                review.mode(),
                review.purpose(),
                review.state(),
                review.rules(),
                hidden ? List.of() : review.occasion().reasons(),
                review.revision(),
                review.savedAt(),
                review.submittedAt(),
                card(card, hidden ? Map.of() : machine(opened, card)),
                review.items().stream()
                        .filter(item -> known.contains(item.item()))
                        .map(ReviewItemRequest::of)
                        .toList(),
                review.written().comment(),
                review.written().coachNote(),
                review.written().coachShared(),
                turns(opened),
                conversation.channel(),
                conversation.startedAt(),
                hidden ? null : agent(conversation.agent()),
                scores(review.scores()),
                hidden ? null : scores(machineScores(opened, card)));
    }

    private @Nullable AgentCard agent(@Nullable UUID agent) {
        return agent == null ? null : agents.cards(List.of(agent)).get(agent);
    }

    private static Map<String, MachineView> machine(Opened opened, Scorecard card) {
        var views = new HashMap<String, MachineView>();
        opened.standing()
                .saidByMachine(card)
                .forEach(it -> views.put(
                        it.item(),
                        new MachineView(
                                it.verdict(),
                                it.share(),
                                it.confidence(),
                                it.evidence().stream().map(SightView::of).toList())));
        opened.review()
                .machine()
                .forEach(it -> views.computeIfPresent(
                        it.item(),
                        (item, now) -> new MachineView(it.verdict(), it.share(), it.confidence(), now.evidence())));
        return views;
    }

    private static Scores machineScores(Opened opened, Scorecard card) {
        var said = opened.review().machine().isEmpty()
                ? opened.standing().saidByMachine(card)
                : opened.review().machine().stream()
                        .map(it -> new Judgement(it.item(), it.verdict(), it.share(), it.confidence(), List.of()))
                        .toList();
        return Scores.of(card.evaluation(opened.review().reader(), said, Set.of()));
    }

    private static ReviewCardView card(Scorecard card, Map<String, MachineView> machine) {
        return new ReviewCardView(
                card.id(),
                card.version(),
                card.name(),
                card.sections().stream()
                        .map(section -> new ReviewSectionView(
                                section.id(),
                                section.name(),
                                section.items().stream()
                                        .map(item -> item(item, machine.get(item.id())))
                                        .toList()))
                        .toList());
    }

    private static ReviewCardItemView item(Item item, @Nullable MachineView machine) {
        return new ReviewCardItemView(
                item.id(),
                item.name(),
                item.definition(),
                item.pass(),
                item.fail(),
                item.weight(),
                item.critical(),
                item.compliance(),
                item.advisory(),
                Choices.of(item).stream()
                        .map(choice -> new ChoiceView(choice.verdict(), choice.share()))
                        .toList(),
                machine);
    }

    private static List<ReviewTurnView> turns(Opened opened) {
        var turns = opened.conversation().turns();
        return IntStream.range(0, turns.size())
                .mapToObj(index -> new ReviewTurnView(
                        index,
                        turns.get(index).speaker(),
                        turns.get(index).at(),
                        turns.get(index).text()))
                .toList();
    }

    private static @Nullable ReviewScoresView scores(@Nullable Scores scores) {
        return scores == null ? null : new ReviewScoresView(scores.score(), scores.skill(), scores.compliance());
    }
}
