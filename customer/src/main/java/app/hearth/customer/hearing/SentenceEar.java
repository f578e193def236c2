package app.hearth.customer.hearing;

import app.hearth.customer.mind.Act;
import app.hearth.customer.scenario.Language;
import java.util.LinkedHashSet;
import java.util.Set;

/** What one sentence does, by its cues and the words of the case. */
final class SentenceEar {

    private static final int BEFORE_CHINESE = 5;
    private static final int BEFORE_ENGLISH = 18;
    private static final int TELLING = 8;

    private final Cues cues;
    private final Memory memory;
    private final Overtones overtones;
    private final Sounds sounds;

    SentenceEar(Cues cues, Memory memory, Overtones overtones, Sounds sounds) {
        this.cues = cues;
        this.memory = memory;
        this.overtones = overtones;
        this.sounds = sounds;
    }

    void hear(Sentence sentence) {
        var hurts = hearHarm(sentence);
        var known = new LinkedHashSet<>(memory.words().mentioned(sentence.text()));
        known.retainAll(memory.known());
        if (sentence.asks()) {
            hearQuestion(sentence, known);
        } else if (!hurts && !known.isEmpty() && speaksToCustomer(sentence)) {
            restate(sentence, known);
        }
        if (has(Cue.LISTEN, sentence)) {
            sounds.add(Act.LISTEN, sentence);
        }
        hearFeelings(sentence, known);
        if (!hurts) {
            hearWork(sentence);
        }
        if (has(Cue.WARN, sentence)) {
            sounds.warns = true;
        }
        if (has(Cue.THANKS, sentence) || overtones.closes(sentence)) {
            sounds.add(Act.THANKS, sentence);
        }
    }

    private boolean has(Cue cue, Sentence sentence) {
        return cues.has(cue, sentence.text());
    }

    private boolean hearHarm(Sentence sentence) {
        var hurts = harm(Cue.BLAME, Act.BLAME, sentence);
        hurts |= harm(Cue.CALM, Act.CALM_DOWN, sentence);
        hurts |= harm(Cue.DEFLECT, Act.DEFLECT, sentence);
        hurts |= !sentence.asks() && harm(Cue.COLD_NO, Act.COLD_NO, sentence);
        hurts |= harm(Cue.INTERRUPT, Act.INTERRUPT, sentence);
        if (has(Cue.TRANSFER, sentence)) {
            sounds.add(Act.BARE_TRANSFER, sentence);
        }
        var promises = has(Cue.PROMISE, sentence) || memory.words().promises(sentence.text());
        var at = Math.max(0, cues.first(Cue.PROMISE, sentence.text()));
        if (promises && !sentence.asks() && !isDenied(sentence.text(), at)) {
            sounds.add(Act.FALSE_PROMISE, sentence);
        }
        return hurts;
    }

    private boolean harm(Cue cue, Act act, Sentence sentence) {
        var at = cues.first(cue, sentence.text());
        if (at < 0 || isDenied(sentence.text(), at)) {
            return false;
        }
        sounds.add(act, sentence);
        return true;
    }

    /** Whether what stands at a position is denied just before it: "that is not your fault". */
    boolean isDenied(String text, int at) {
        var chinese = memory.language() == Language.ZH;
        var before = text.substring(Math.max(0, at - (chinese ? BEFORE_CHINESE : BEFORE_ENGLISH)), at);
        return cues.has(Cue.NEGATE, before) || before.contains("n't") || before.contains("without");
    }

    private void hearQuestion(Sentence sentence, Set<String> known) {
        var asked = memory.words().askedFor(sentence.text());
        var unknown = new LinkedHashSet<>(asked);
        unknown.removeAll(memory.known());
        var confirms = has(Cue.CONFIRM, sentence) && !known.isEmpty();
        if (!unknown.isEmpty()) {
            sounds.add(Act.CLARIFY, sentence);
            sounds.asked.addAll(unknown);
        } else if (!asked.isEmpty() && !confirms && known.stream().noneMatch(asked::contains)) {
            sounds.add(Act.REASK, sentence);
        } else if (!asked.isEmpty() && !confirms) {
            sounds.add(Act.REASK, sentence);
        } else if (!confirms && (has(Cue.OPEN_QUESTION, sentence) || overtones.asksAboutMatter(sentence))) {
            sounds.add(Act.CLARIFY, sentence);
        }
        if (confirms) {
            restate(sentence, known);
        }
    }

    private boolean speaksToCustomer(Sentence sentence) {
        return has(Cue.CONFIRM, sentence)
                || sentence.text().contains("您")
                || sentence.text().contains("你")
                || sentence.text().contains("you");
    }

    private void restate(Sentence sentence, Set<String> facts) {
        sounds.add(Act.RESTATE, sentence);
        sounds.restated.addAll(facts);
    }

    private void hearFeelings(Sentence sentence, Set<String> known) {
        var formula = has(Cue.FORMULA, sentence);
        if (has(Cue.FEELING, sentence) && !sounds.has(Act.CALM_DOWN)) {
            var names = !known.isEmpty() || memory.words().names(sentence.text());
            sounds.add(names ? Act.EMPATHY_SPECIFIC : Act.EMPATHY_GENERIC, sentence);
        } else if (formula) {
            sounds.add(Act.EMPATHY_GENERIC, sentence);
        }
        if (has(Cue.APOLOGY, sentence) && !isRetort(sentence)) {
            sounds.add(Act.APOLOGY, sentence);
        }
    }

    /** "How is that our fault?" takes nothing on. */
    private static boolean isRetort(Sentence sentence) {
        return sentence.asks() && sentence.text().startsWith("how is ");
    }

    private void hearWork(Sentence sentence) {
        if (has(Cue.TRANSFER, sentence)) {
            return;
        }
        if (has(Cue.OWN, sentence) || overtones.owns(sentence)) {
            sounds.add(Act.OWN, sentence);
        }
        if (!sentence.asks() && (has(Cue.ACTION, sentence) || overtones.acts(sentence))) {
            sounds.add(Act.ACTION, sentence);
        }
        var length = Oddities.size(sentence.text());
        if (has(Cue.OPTION, sentence) && length >= TELLING) {
            sounds.add(Act.OPTION, sentence);
        }
        var restates = sounds.restates(sentence);
        if (!sentence.asks()
                && length >= TELLING
                && (has(Cue.EXPLAIN, sentence) || (!restates && overtones.informs(sentence)))) {
            sounds.add(Act.EXPLAIN, sentence);
        }
    }
}
