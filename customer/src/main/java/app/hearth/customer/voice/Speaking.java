package app.hearth.customer.voice;

import app.hearth.customer.mind.Dice;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Persona;
import app.hearth.customer.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Chooses phrases for a customer and never says a thing twice in one conversation. */
final class Speaking {

    private static final double OWN_WORDS = 0.6;

    private final Scenario scenario;
    private final Language language;
    private final Persona persona;
    private final Surface surface;
    private final Set<Integer> used = new HashSet<>();
    private final Set<String> said = new HashSet<>();

    Speaking(Scenario scenario, Language language, Persona persona) {
        this.scenario = scenario;
        this.language = language;
        this.persona = persona;
        this.surface = new Surface(language, persona.voice(language));
    }

    /** A phrase for a beat as lines to send; none where nothing new is left to say. */
    List<String> say(String beat, Temperature mood, boolean first, Dice dice) {
        var tag = persona.voice(language).tag();
        var open = new ArrayList<Phrase>();
        for (var phrase : Phrasebook.of(language).phrases(beat)) {
            if (!used.contains(phrase.number()) && phrase.fits(mood, tag, scenario.tone())) {
                open.add(phrase);
            }
        }
        var own = open.stream().filter(Phrase::isOwn).toList();
        var choice = !own.isEmpty() && dice.hits(OWN_WORDS) ? own : List.copyOf(open);
        if (choice.isEmpty()) {
            return List.of();
        }
        var phrase = dice.oneOf(choice);
        used.add(phrase.number());
        return send(fill(phrase.text()), mood, first && !phrase.isOwn(), dice);
    }

    /** Words of the case as lines to send. */
    List<String> tell(List<String> ways, Temperature mood, boolean first, Dice dice) {
        return send(dice.oneOf(ways), mood, first, dice);
    }

    private List<String> send(String text, Temperature mood, boolean first, Dice dice) {
        return surface.send(text, mood, first, dice).stream().filter(said::add).toList();
    }

    private String fill(String text) {
        var words = scenario.text(language);
        var filled = text.replace("{matter}", words.matter()).replace("{want}", words.want());
        return language == Language.EN && Character.isLowerCase(filled.charAt(0)) && !text.startsWith("{")
                ? filled
                : filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
    }
}
