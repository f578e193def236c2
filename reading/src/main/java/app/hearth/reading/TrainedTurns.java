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
 * Judges turns by the models and the rules together: the models know more wordings, the rules hold where real talk
 * differs from what the models learned from.
 */
final class TrainedTurns implements TurnJudge {

    /** The judgement came from a model whose outputs are not those of the one asked for words. */
    private static final int ELSEWHERE = -1;

    private final CustomerOutputs chinese;
    private final CustomerOutputs english;
    private final LinearModel offensive;
    private final Calibration offence;
    private final AgentOutputs agents;

    TrainedTurns(Models models) {
        chinese = new CustomerOutputs(models, Models.CUSTOMER_ZH);
        english = new CustomerOutputs(models, Models.CUSTOMER_EN);
        offensive = models.get(Models.OFFENSIVE_ZH);
        offence = models.calibration(Models.OFFENSIVE_ZH, Flag.OFFENSIVE.wire());
        agents = new AgentOutputs(models);
    }

    @Override
    public TurnReading.Customer judge(TurnReading.Customer byRules, Words words, Features features) {
        if (words.length() == 0) {
            return byRules;
        }
        var outputs = words.isChinese() ? chinese : english;
        var scores = outputs.score(features);
        var probabilities = outputs.probabilities(scores, byRules.emotionScores());
        var emotion = strongest(probabilities);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Map<Flag, Double> flagScores = new EnumMap<>(Flag.class);
        Map<String, Integer> shown = new HashMap<>();
        for (var flag : Flag.values()) {
            var elsewhere = flag == Flag.OFFENSIVE && outputs == chinese;
            var logit = elsewhere ? offensive.score(features)[0] : scores[outputs.of(flag)];
            var score = Shares.flag(flag, logit, byRules.flags().contains(flag));
            flagScores.put(flag, (elsewhere ? offence : outputs.calibration(flag)).of(score));
            if (score > 0) {
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
                flagScores,
                evidence(byRules.evidence(), words, outputs.model(), shown),
                null);
    }

    @Override
    public TurnReading.Agent judge(TurnReading.Agent byRules, Words words, Features features) {
        if (words.length() == 0) {
            return byRules;
        }
        var logits = agents.model().score(features);
        Map<Behaviour, Double> scores = new EnumMap<>(Behaviour.class);
        Set<Behaviour> behaviours = EnumSet.noneOf(Behaviour.class);
        Map<String, Integer> shown = new HashMap<>();
        for (var behaviour : Behaviour.values()) {
            var output = agents.of(behaviour);
            var score =
                    Shares.behaviour(logits[output], byRules.behaviourScores().getOrDefault(behaviour, 0.0));
            scores.put(behaviour, agents.calibration(behaviour).of(score));
            if (score > 0) {
                behaviours.add(behaviour);
                shown.put(behaviour.wire(), output);
            }
        }
        return new TurnReading.Agent(
                byRules.turn(),
                behaviours,
                scores,
                Warmth.of(words, behaviours),
                evidence(byRules.evidence(), words, agents.model(), shown));
    }

    private static Emotion strongest(Map<Emotion, Double> probabilities) {
        var best = Emotion.NEUTRAL;
        var most = 0.0;
        for (var entry : probabilities.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
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
