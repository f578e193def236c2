package app.hearth.calibration;

import app.hearth.calibration.CardRates.ItemRate;
import app.hearth.calibration.CardRates.Rate;
import app.hearth.calibration.RatesAtHand.Ground;
import app.hearth.calibration.Sample.Drawn;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.people.SourceAgents;
import app.hearth.quality.MachineScore;
import app.hearth.quality.MachineScores;
import app.hearth.quality.Standings;
import app.hearth.review.Review;
import app.hearth.review.Reviews;
import app.hearth.scorecard.Scorecard;
import app.hearth.scorecard.Verdict;
import app.hearth.statistics.Figure;
import app.hearth.statistics.rates.PredictionPowered;
import app.hearth.statistics.rates.Reviewed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what the machine says of all conversations by what people said of a random few. Conversations of one agent
 * resemble each other, so they count as one cluster.
 */
@Service
class Estimating {

    /** With more than this a shorter period is asked for; a sample does not get better by it. */
    private static final int MOST = 500_000;

    private final Sample sample;
    private final MachineScores machine;
    private final Standings standings;
    private final Conversations conversations;
    private final SourceAgents agents;
    private final Reviews reviews;
    private final RatesAtHand atHand;

    Estimating(
            Sample sample,
            MachineScores machine,
            Standings standings,
            Conversations conversations,
            SourceAgents agents,
            Reviews reviews,
            RatesAtHand atHand) {
        this.sample = sample;
        this.machine = machine;
        this.standings = standings;
        this.conversations = conversations;
        this.agents = agents;
        this.reviews = reviews;
        this.atHand = atHand;
    }

    @Transactional(readOnly = true)
    CardRates about(Caller caller, Question question) {
        var card = standings.activeCard(question.card());
        var team = question.team();
        var ground = new Ground(
                question,
                card.version(),
                agents.visibleTo(caller.scope()),
                team == null ? null : agents.ofTeam(team),
                machine.extent(question.card(), question.from(), question.to()),
                reviews.cards().stream()
                        .filter(it -> it.scorecard().equals(question.card()))
                        .findFirst()
                        .orElse(null));
        return atHand.get(ground, () -> compute(caller, question, card));
    }

    private CardRates compute(Caller caller, Question question, Scorecard card) {
        var agents = conversations.agentsOf(question.from(), question.to());
        var visible = sample.visible(caller, question);
        var scored = machine.of(question.card(), question.from(), question.to(), MOST + 1);
        if (scored.size() > MOST) {
            throw Refused.invalid(
                    "calibration.too-many", "More than %d conversations; choose a shorter period.".formatted(MOST));
        }
        var seen = scored.stream()
                .filter(it -> visible.test(agents.get(it.conversation())))
                .toList();
        var drawn = new HashMap<UUID, Drawn>();
        sample.find(caller, question).forEach(it -> drawn.put(it.conversation(), it));
        var population = new Population(seen, drawn, agents);
        return new CardRates(
                card,
                seen.size(),
                (int) seen.stream()
                        .filter(it -> drawn.containsKey(it.conversation()))
                        .count(),
                population.rate(it -> it.score() == null ? Double.NaN : it.score(), Totalling::people),
                population.rate(
                        it -> it.criticalFailed() ? 1 : 0,
                        review -> Totalling.sum(standings.card(review.scorecard(), review.version()), review)
                                        .criticalFailed()
                                ? 1
                                : 0),
                card.items().stream()
                        .map(item -> new ItemRate(
                                item,
                                population.rate(
                                        it -> it.failed().contains(item.id()) ? 1 : 0,
                                        review -> failed(review, item.id()))))
                        .toList());
    }

    /** NaN where the card did not ask for it yet when the conversation was reviewed. */
    private static double failed(Review review, String item) {
        return review.items().stream()
                .filter(it -> it.item().equals(item))
                .mapToDouble(it -> it.verdict() == Verdict.NOT_MET ? 1 : 0)
                .findFirst()
                .orElse(Double.NaN);
    }

    /**
     * What a machine scored and people reviewed some of.
     *
     * @param agents the source agents by conversation
     */
    private record Population(List<MachineScore> seen, Map<UUID, Drawn> drawn, Map<UUID, UUID> agents) {

        /** The mean over the conversations of which the machine says something at all. */
        Rate rate(ToDoubleFunction<MachineScore> machine, ToDoubleFunction<Review> human) {
            var units = seen.stream()
                    .filter(it -> !Double.isNaN(machine.applyAsDouble(it)))
                    .toList();
            var said = units.stream().mapToDouble(machine).toArray();
            var people = new double[said.length];
            var chances = new double[said.length];
            var clusters = new int[said.length];
            var numbers = new HashMap<UUID, Integer>();
            for (var unit = 0; unit < said.length; unit++) {
                var conversation = units.get(unit).conversation();
                var reviewed = drawn.get(conversation);
                people[unit] = reviewed == null ? Double.NaN : human.applyAsDouble(reviewed.first());
                chances[unit] = reviewed == null ? 1 : reviewed.probability();
                clusters[unit] =
                        numbers.computeIfAbsent(agents.getOrDefault(conversation, conversation), it -> numbers.size());
            }
            return new Rate(
                    said.length == 0 ? null : Arrays.stream(said).average().orElseThrow(),
                    PredictionPowered.mean(
                            Reviewed.of(said, people).inClusters(clusters).drawnWith(chances), Figure.USUAL_LEVEL));
        }
    }
}
