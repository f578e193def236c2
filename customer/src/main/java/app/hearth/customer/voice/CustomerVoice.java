package app.hearth.customer.voice;

import app.hearth.customer.hearing.Heard;
import app.hearth.customer.hearing.Memory;
import app.hearth.customer.hearing.Oddity;
import app.hearth.customer.mind.Act;
import app.hearth.customer.mind.Dice;
import app.hearth.customer.mind.Ending;
import app.hearth.customer.mind.Feelings;
import app.hearth.customer.mind.Mood;
import app.hearth.customer.scenario.Fact;
import app.hearth.customer.scenario.Fact.Told;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Persona;
import app.hearth.customer.scenario.Scenario;
import app.hearth.customer.scenario.Tone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts the customer's answers together: an answer to what was done, what comes out of the story, what is wanted. */
public final class CustomerVoice {

    private static final double OPENS_UP = 0.3;
    private static final double PATIENTLY_HEARD = 0.45;
    private static final int AT_ONCE = 2;

    private final Scenario scenario;
    private final Language language;
    private final long seed;
    private final Speaking speaking;

    public CustomerVoice(Scenario scenario, Language language, Persona persona, long seed) {
        this.scenario = scenario;
        this.language = language;
        this.seed = seed;
        this.speaking = new Speaking(scenario, language, persona);
    }

    /** The first words. */
    public Said open(Mood mood) {
        var dice = new Dice(seed, "voice 0");
        var facts = new LinkedHashSet<String>();
        scenario.facts().stream().filter(fact -> fact.told() == Told.OPENING).forEach(fact -> facts.add(fact.id()));
        return new Said(speaking.tell(scenario.text(language).opening(), Temperature.of(mood), true, dice), facts);
    }

    /** The answer to a turn, the n-th. */
    public Said answer(int turn, Heard heard, double wait, Feelings before, Feelings now, Mood mood, Memory memory) {
        var dice = new Dice(seed, "voice " + turn);
        var temperature = Temperature.of(mood);
        var lines = new ArrayList<String>();
        var ending = now.ending();
        if (ending != null && before.ending() != null) {
            return new Said(speaking.say("goodbye", temperature, true, dice), Set.of());
        }
        var beat = Beat.of(heard, now, wait);
        if (beat != null && ending != Ending.ACCEPTED) {
            lines.addAll(speaking.say(beat, temperature, true, dice));
        }
        if (ending != null) {
            lines.addAll(speaking.say(ending.wire(), temperature, lines.isEmpty(), dice));
            return new Said(lines, Set.of());
        }
        var facts = comesOut(heard, now, memory);
        tell(facts, now, temperature, lines, dice);
        if (presses(facts, lines, temperature, dice)) {
            lines.addAll(speaking.say("press", temperature, lines.isEmpty(), dice));
        }
        if (lines.isEmpty()) {
            lines.addAll(speaking.say("silence", temperature, true, dice));
        }
        return new Said(lines, facts);
    }

    private void tell(Set<String> facts, Feelings now, Temperature mood, List<String> lines, Dice dice) {
        if (!facts.isEmpty() && now.heard() >= PATIENTLY_HEARD && dice.hits(0.5)) {
            lines.addAll(speaking.say("opens-up", mood, lines.isEmpty(), dice));
        }
        for (var fact : facts) {
            lines.addAll(speaking.tell(scenario.text(language).fact(fact).say(), mood, lines.isEmpty(), dice));
        }
    }

    private boolean presses(Set<String> facts, List<String> lines, Temperature mood, Dice dice) {
        if (lines.isEmpty()) {
            return true;
        }
        var often = switch (mood) {
            case HOT -> 0.75;
            case CROSS -> 0.55;
            case LOW -> 0.4;
            case COOL -> 0.15;
        };
        return dice.hits(facts.isEmpty() ? often : often / 3);
    }

    /** What was asked for comes out, the story bit by bit, and something more for who has listened well. */
    private Set<String> comesOut(Heard heard, Feelings now, Memory memory) {
        var out = new LinkedHashSet<String>(heard.asked());
        if (heard.oddity() != Oddity.NONE || (scenario.tone() == Tone.SILENT && now.heard() < OPENS_UP)) {
            return out;
        }
        var story = scenario.facts().stream()
                .filter(fact -> fact.told() == Told.STORY)
                .map(Fact::id)
                .toList();
        var due = (int) Math.ceil(now.told() * story.size() - 1e-9);
        story.stream().limit(due).filter(fact -> !memory.knows(fact)).forEach(out::add);
        var rewards = heard.has(Act.RESTATE) || heard.has(Act.LISTEN);
        if (out.isEmpty() && rewards && now.heard() >= PATIENTLY_HEARD) {
            memory.untold().stream().limit(1).forEach(fact -> out.add(fact.id()));
        }
        while (out.size() > AT_ONCE) {
            out.removeLast();
        }
        return out;
    }
}
