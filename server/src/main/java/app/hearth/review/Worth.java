package app.hearth.review;

import app.hearth.quality.Standing;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Scorecard;
import app.hearth.scorecard.Verdict;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a review of a conversation would teach, and why. Each reason is as strong as its strongest item, 0…1; the
 * worth is the chance that at least one of them is a good one, as if they were independent: 1 − Π(1 − weight·strength).
 *
 * @param details the items that the reasons are about
 */
record Worth(double worth, List<Reason> reasons, List<Detail> details) {

    private static final double NEAR = 0.1;

    /** Of the conversations that only advice speaks of one in ten, so that the queue is not full of them. */
    private static final double SHARE_OF_ADVICE = 0.1;

    /** A reason and an item that gave it. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"reason", "item"})
    record Detail(Reason reason, String item) {}

    Worth {
        reasons = List.copyOf(reasons);
        details = List.copyOf(details);
    }

    /**
     * What speaks for a review.
     *
     * @param siblings the items that wait because an appeal found the machine wrong elsewhere
     * @param fresh whether the conversation is of the week whose drift was looked at
     * @param lot drawn for the conversation, 0…1
     */
    static Worth of(Standing standing, Scorecard card, Set<String> siblings, Trends trends, boolean fresh, double lot) {
        var found = new Collecting();
        var heaviest = card.items().stream().mapToDouble(Item::weight).max().orElse(1);
        var said = standing.saidByMachine(card);
        for (var index = 0; index < said.size(); index++) {
            var item = card.items().get(index);
            var judgement = said.get(index);
            var weighs = 0.5 + 0.5 * item.weight() / Math.max(heaviest, 1e-9);
            if (siblings.contains(item.id())) {
                found.add(Reason.SIBLING, item, 1);
            }
            if (item.critical() != null && judgement.verdict() == Verdict.NOT_MET) {
                found.add(Reason.CRITICAL, item, 1);
            }
            var undecided = judgement.verdict() == Verdict.PENDING && !item.isForPeople();
            if (undecided && item.critical() != null) {
                found.add(Reason.CRITICAL, item, weighs * doubt(judgement));
            }
            if (standing.isAdvice(item)) {
                var asked = item.critical() == null && lot < SHARE_OF_ADVICE;
                found.add(Reason.ADVISORY, item, asked ? weighs * fault(judgement) : 0);
                continue;
            }
            if (undecided && item.critical() == null) {
                found.add(Reason.UNSURE, item, weighs * doubt(judgement));
            }
            if (judgement.verdict().isJudged()) {
                found.add(Reason.NEAR_THRESHOLD, item, weighs * nearness(judgement, card));
                found.add(Reason.RARE_ITEM, item, trends.rarity(card.id(), item.id()));
                found.add(Reason.DRIFT, item, fresh ? trends.drift(card.id(), item.id()) : 0);
            }
        }
        return found.worth();
    }

    /** How probably it was not met, where the machine says so. */
    private static double fault(Judgement judgement) {
        var confidence = judgement.confidence();
        return judgement.verdict() == Verdict.NOT_MET ? (confidence == null ? 1 : confidence) : 0;
    }

    /** How undecided the machine is: 1 at even odds. A probability is not always known; then it is as good as even. */
    private static double doubt(Judgement judgement) {
        var confidence = judgement.confidence();
        return confidence == null ? 1 : entropy(confidence);
    }

    private static double entropy(double p) {
        return p <= 0 || p >= 1 ? 0 : -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
    }

    private static double nearness(Judgement judgement, Scorecard card) {
        var confidence = judgement.confidence();
        var needed = Math.min(card.certainty().yes(), 1 - card.certainty().no());
        return confidence == null ? 0 : Math.clamp(1 - (confidence - needed) / NEAR, 0, 1);
    }

    private static final class Collecting {

        private final Map<Reason, Double> strengths = new EnumMap<>(Reason.class);
        private final List<Detail> details = new ArrayList<>();

        void add(Reason reason, Item item, double strength) {
            if (strength > 0) {
                strengths.merge(reason, strength, Math::max);
                details.add(new Detail(reason, item.id()));
            }
        }

        Worth worth() {
            var none = 1.0;
            for (var one : strengths.entrySet()) {
                none *= 1 - one.getKey().weight() * one.getValue();
            }
            return new Worth(1 - none, List.copyOf(strengths.keySet()), details);
        }
    }
}
