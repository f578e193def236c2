package app.hearth.customer.voice;

import app.hearth.customer.scenario.Tone;
import java.util.Set;

/**
 * Something a customer may say.
 *
 * @param moods when; empty for always
 * @param who the persona whose phrase it is; empty for everybody's
 * @param tones in which cases; empty for all
 */
record Phrase(int number, String text, Set<Temperature> moods, Set<String> who, Set<Tone> tones) {

    Phrase {
        moods = Set.copyOf(moods);
        who = Set.copyOf(who);
        tones = Set.copyOf(tones);
    }

    boolean fits(Temperature mood, String persona, Tone tone) {
        return (moods.isEmpty() || moods.contains(mood))
                && (who.isEmpty() || who.contains(persona))
                && (tones.isEmpty() || tones.contains(tone));
    }

    boolean isOwn() {
        return !who.isEmpty() || !tones.isEmpty();
    }
}
