package app.hearth.reading;

import app.hearth.reading.linear.Features;
import app.hearth.reading.linear.LinearModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges turns by the models and the rules together, each with half the say: the models know more wordings, the rules
 * hold where real talk differs from what the models learned from.
 */
final class TrainedTurns implements TurnJudge {

    /** The judgement came from a model whose outputs are not those of the one asked for words. */
    private static final int ELSEWHERE = -1;

    /** Where the two halves together tell a behaviour best, on real turns that were labelled twice. */
    private static final double LIKELY = 0.42;

    private static final double CALM = 0.8;

    /** How much a flag the rules raise counts for. */
    private static final double RAISED = 0.8;

    private final CustomerOutputs chinese;
    private final CustomerOutputs english;
    private final LinearModel offensive;
    private final LinearModel agents;

    TrainedTurns(Models models) {
        chinese = new CustomerOutputs(models.get(Models.CUSTOMER_ZH));
        english = new CustomerOutputs(models.get(Models.CUSTOMER_EN));
        offensive = models.get(Models.OFFENSIVE_ZH);
        agents = models.get(Models.AGENT);
    }

    @Override
    public TurnReading.Customer judge(TurnReading.Customer byRules, Words words, Features features) {
        if (words.length() == 0) {
            return byRules;
        }
        var outputs = words.isChinese() ? chinese : english;
        var scores = outputs.score(features);
        var probabilities = outputs.probabilities(scores);
        if (outputs == chinese) {
            probabilities.replaceAll(
                    (one, score) -> (score + byRules.emotionScores().getOrDefault(one, 0.0)) / 2);
        }
        var emotion = strongest(probabilities);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Map<String, Integer> shown = new HashMap<>();
        for (var flag : Flag.values()) {
            var elsewhere = flag == Flag.OFFENSIVE && outputs == chinese;
            var logit = elsewhere ? offensive.score(features)[0] : scores[outputs.of(flag)];
            if (flag == Flag.OFFENSIVE
                    ? logit > 0
                    : logistic(logit) + (byRules.flags().contains(flag) ? RAISED : 1 - RAISED) > 1) {
                flags.add(flag);
                shown.put(flag.wire(), elsewhere ? ELSEWHERE : outputs.of(flag));
            }
        }
        if (emotion != Emotion.NEUTRAL) {
            shown.put(emotion.wire(), outputs.of(emotion));
        }
        return new TurnReading.Customer(
                byRules.turn(),
                emotion,
                probabilities,
                outputs == chinese ? (outputs.valence(scores) + byRules.valence()) / 2 : outputs.valence(scores),
                flags,
                evidence(byRules.evidence(), words, outputs.model(), shown));
    }

    @Override
    public TurnReading.Agent judge(TurnReading.Agent byRules, Words words, Features features) {
        if (words.length() == 0) {
            return byRules;
        }
        var logits = agents.score(features);
        Map<Behaviour, Double> scores = new EnumMap<>(Behaviour.class);
        Set<Behaviour> behaviours = EnumSet.noneOf(Behaviour.class);
        Map<String, Integer> shown = new HashMap<>();
        for (var behaviour : Behaviour.values()) {
            var output = agents.output(behaviour.wire());
            var score = (logistic(logits[output]) + byRules.behaviourScores().getOrDefault(behaviour, 0.0)) / 2;
            scores.put(behaviour, score);
            if (score >= LIKELY) {
                behaviours.add(behaviour);
                shown.put(behaviour.wire(), output);
            }
        }
        return new TurnReading.Agent(
                byRules.turn(),
                behaviours,
                scores,
                Warmth.of(words, behaviours),
                evidence(byRules.evidence(), words, agents, shown));
    }

    /** The likeliest emotion; calm must be likelier by some to hide a feeling. */
    private static Emotion strongest(Map<Emotion, Double> probabilities) {
        var best = Emotion.NEUTRAL;
        var most = CALM * probabilities.getOrDefault(Emotion.NEUTRAL, 0.0);
        for (var entry : probabilities.entrySet()) {
            if (entry.getKey() != Emotion.NEUTRAL && entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** The phrases the rules found for what holds; for the rest the stretch that weighed most with the model. */
    private static List<Evidence> evidence(
            List<Evidence> byRules, Words words, LinearModel model, Map<String, Integer> shown) {
        var all = new ArrayList<Evidence>();
        var told = new HashSet<String>();
        for (var one : byRules) {
            if (shown.containsKey(one.signal())) {
                all.add(one);
                told.add(one.signal());
            }
        }
        shown.forEach((signal, output) -> {
            if (!told.contains(signal)) {
                Weighing.stretch(words, model, output)
                        .ifPresent(span -> all.add(new Evidence(signal, span.start(), span.end())));
            }
        });
        return EvidenceList.of(all, shown::containsKey);
    }
}
