package app.hearth.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From the words of an agent turn to what it does. */
final class BehaviourRules {

    static final double SHOWN = 0.5;

    private static final double WEAK_GREETING = 0.5;
    private static final double GREETING_AT_THE_OPENING = 0.9;
    private static final double LATE_GREETING = 0.7;
    private static final double NOT_ASKED = 0.6;
    private static final double QUESTION = 0.65;
    private static final double ANSWER = 0.75;
    private static final double SUREST = 0.98;
    private static final int NEAR_THE_START = 6;

    private final Words words;
    private final AgentContext context;
    private final Map<Behaviour, Double> missed = new EnumMap<>(Behaviour.class);
    private final List<Evidence> evidence = new ArrayList<>();

    private BehaviourRules(Words words, AgentContext context) {
        this.words = words;
        this.context = context;
    }

    static TurnReading.Agent read(int turn, Words words, AgentContext context) {
        var rules = new BehaviourRules(words, context);
        rules.weighPhrases();
        rules.weighSentences();
        return rules.reading(turn);
    }

    private void weighPhrases() {
        for (var phrase : words.found(Sort.BEHAVIOUR)) {
            var behaviour = phrase.behaviour();
            var weight = phrase.weight() * fit(behaviour, phrase);
            add(behaviour, weight, phrase.start(), phrase.end());
        }
    }

    /** How far a phrase counts where it stands. */
    private double fit(Behaviour behaviour, Found phrase) {
        return switch (behaviour) {
            case GREETING -> {
                if (phrase.weight() >= WEAK_GREETING) {
                    yield context.opens() ? 1 : LATE_GREETING;
                }
                var starts = phrase.start() < NEAR_THE_START;
                yield starts && context.opens() ? GREETING_AT_THE_OPENING / phrase.weight() : 0;
            }
            case CLARIFYING_QUESTION -> words.asksAt(phrase.start()) ? 1 : NOT_ASKED;
            case IMPROPER -> Turning.isNegated(words, phrase) ? 0 : 1;
            default -> 1;
        };
    }

    private void weighSentences() {
        var phrases = words.found(Sort.BEHAVIOUR);
        var manners = words.found(Sort.MANNER);
        var nextPhrase = 0;
        var nextManner = 0;
        for (var sentence : words.sentences()) {
            var content = new SentenceContent(words.text(), sentence);
            while (nextPhrase < phrases.size() && phrases.get(nextPhrase).start() < sentence.end()) {
                content.addBehaviour(phrases.get(nextPhrase++));
            }
            while (nextManner < manners.size() && manners.get(nextManner).start() < sentence.end()) {
                content.addManner(manners.get(nextManner++));
            }
            weigh(sentence, content);
        }
    }

    private void weigh(Sentences.Sentence sentence, SentenceContent content) {
        if (sentence.asks()) {
            if (content.asksAboutTheMatter()) {
                add(Behaviour.CLARIFYING_QUESTION, QUESTION, sentence.start(), sentence.end());
            }
            return;
        }
        var told = content.told();
        if (told > 0) {
            add(Behaviour.INFORMATION, told, sentence.start(), sentence.end());
        } else if (context.asked() && content.answers()) {
            add(Behaviour.INFORMATION, ANSWER, sentence.start(), sentence.end());
        }
    }

    private void add(Behaviour behaviour, double weight, int start, int end) {
        if (weight <= 0) {
            return;
        }
        missed.merge(behaviour, 1 - Math.min(weight, SUREST), (before, now) -> before * now);
        evidence.add(new Evidence(behaviour.wire(), start, end));
    }

    private TurnReading.Agent reading(int turn) {
        Set<Behaviour> shown = EnumSet.noneOf(Behaviour.class);
        Map<Behaviour, Double> scores = new EnumMap<>(Behaviour.class);
        Set<String> names = new HashSet<>();
        for (var behaviour : Behaviour.values()) {
            var score = 1 - missed.getOrDefault(behaviour, 1.0);
            scores.put(behaviour, score);
            if (score >= SHOWN) {
                shown.add(behaviour);
                names.add(behaviour.wire());
            }
        }
        return new TurnReading.Agent(
                turn, shown, scores, Warmth.of(words, shown), EvidenceList.of(evidence, names::contains));
    }
}
