package app.hearth.reading;

import java.util.ArrayList;
import java.util.HashSet;

/** Puts the reading of a customer turn together. */
final class CustomerRules {

    private static final double THANKS = 0.12;

    private CustomerRules() {}

    static TurnReading.Customer read(int turn, Words words, CustomerContext context) {
        var mood = EmotionRules.moodOf(words, context);
        var emotion = mood.strongest();
        var flags = FlagRules.flagsOf(words);
        var thanks = emotion == Emotion.NEUTRAL && words.has(Manner.COURTESY) ? THANKS : 0;

        var signals = new HashSet<String>();
        flags.forEach(flag -> signals.add(flag.wire()));
        if (emotion != Emotion.NEUTRAL) {
            signals.add(emotion.wire());
        }
        var evidence = new ArrayList<Evidence>();
        for (var phrase : words.found(Sort.EMOTION)) {
            evidence.add(phrase.as(phrase.emotion().wire()));
        }
        for (var phrase : words.found(Sort.FLAG)) {
            if (FlagRules.isRaised(words, phrase)) {
                evidence.add(phrase.as(phrase.flag().wire()));
            }
        }
        var whole = words.extent();
        for (var signal : signals) {
            if (whole != null && evidence.stream().noneMatch(one -> one.signal().equals(signal))) {
                evidence.add(new Evidence(signal, whole.start(), whole.end()));
            }
        }
        return new TurnReading.Customer(
                turn,
                emotion,
                mood.scores(),
                Math.min(1, mood.valence() + thanks),
                flags,
                EvidenceList.of(evidence, signals::contains));
    }
}
