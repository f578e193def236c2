package app.hearth.customer.hearing;

import app.hearth.customer.mind.Act;
import app.hearth.reading.Reader;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Hears what a trainee typed as the customer of a case would: what is new and fits the case counts, formulas and
 * repetitions hardly do, and what is not meant for a customer hurts. Thread-safe.
 */
public final class Hearing {

    private static final int AT_ONCE = 4;
    private static final double SETTLED = 0.95;
    private static final int TOO_OFTEN = 2;
    private static final int SHORT = 6;
    private static final Map<Act, Integer> MOST = Map.of(
            Act.LISTEN, 2, Act.CLARIFY, 4, Act.OWN, 3, Act.ACTION, 4, Act.OPTION, 3, Act.EXPLAIN, 3, Act.THANKS, 2);

    private final Reader reader;

    public Hearing(Reader reader) {
        this.reader = reader;
    }

    /** Hears a turn and remembers it. */
    public Heard hear(String text, Memory memory) {
        var heard = listen(text, memory);
        memory.agentSays(text, heard);
        return heard;
    }

    private Heard listen(String text, Memory memory) {
        var folded = Folding.fold(text);
        var cues = Cues.of(memory.language());
        var oddities = new Oddities(cues, memory);
        var oddity = oddities.of(folded);
        var all = new Sentence(folded, 0, text.length(), false);
        var sounds = new Sounds();
        switch (oddity) {
            case META, COPIED -> sounds.add(Act.DEFLECT, all);
            case WRONG_LANGUAGE, PARROTED -> sounds.add(Act.JARGON, all);
            default -> {
                return understand(text, folded, memory, oddity, oddities);
            }
        }
        return heard(sounds, oddity, Map.of(), 0, memory);
    }

    private Heard understand(String text, String folded, Memory memory, Oddity oddity, Oddities oddities) {
        var cues = Cues.of(memory.language());
        var sounds = new Sounds();
        var overtones = Overtones.of(reader, memory.turns(), text);
        var ear = new SentenceEar(cues, memory, overtones, sounds);
        var sentences = Sentence.of(folded, cues).stream()
                .filter(sentence -> !oddities.saidBefore(sentence.text()))
                .toList();
        sentences.forEach(ear::hear);
        var shares = new Remedies(cues, memory, ear, sounds).in(sentences);
        var all = new Sentence(folded, 0, text.length(), false);
        weighWhole(sounds, all, cues, memory, !shares.isEmpty());
        if (overtones.isImproper() && !sounds.hasBad() && shares.isEmpty()) {
            sounds.add(Act.DEFLECT, all);
        }
        if (oddity == Oddity.STUFFED) {
            var signs = new Sounds();
            signs.add(Act.EMPATHY_GENERIC, all);
            signs.add(Act.DEFLECT, all);
            return heard(signs, oddity, Map.of(), 0, memory);
        }
        if (oddity == Oddity.WALL_OF_TEXT) {
            sounds.add(Act.JARGON, all);
        }
        leaveOutWhatIsOld(sounds, memory);
        sounds.keepFirst(AT_ONCE);
        if (oddity == Oddity.NONE && !asks(sentences, cues) && isNothing(sounds, shares, folded, memory)) {
            if ((memory.nothings() + 1) % TOO_OFTEN == 0) {
                sounds.add(Act.DEFLECT, all);
            }
            return heard(sounds, Oddity.OFF_TOPIC, Map.of(), 0, memory);
        }
        return heard(sounds, oddity, shares, level(sounds, shares, memory), memory);
    }

    /** What only the whole turn tells: a no with something instead is no cold one, a warm transfer no bare one. */
    private static void weighWhole(Sounds sounds, Sentence all, Cues cues, Memory memory, boolean solves) {
        if (sounds.has(Act.OPTION) || solves) {
            sounds.drop(Act.COLD_NO);
        }
        if (sounds.has(Act.BARE_TRANSFER) && cues.has(Cue.TRANSFER_WARM, all.text())) {
            sounds.drop(Act.BARE_TRANSFER);
        }
        if (sounds.has(Act.EMPATHY_SPECIFIC)) {
            sounds.drop(Act.EMPATHY_GENERIC);
        }
        if (sounds.has(Act.COLD_NO)) {
            sounds.drop(Act.EXPLAIN);
        }
        var jargon = cues.count(Cue.JARGON, all.text());
        if (jargon > 0
                && !cues.has(Cue.PLAIN_WORDS, all.text())
                && cues.count(Cue.JARGON, memory.customerSaid()) == 0) {
            sounds.add(Act.JARGON, all);
        }
    }

    private static void leaveOutWhatIsOld(Sounds sounds, Memory memory) {
        if (memory.restated().containsAll(sounds.restated)) {
            sounds.drop(Act.RESTATE);
        }
        if (sounds.has(Act.LISTEN) && memory.untold().isEmpty()) {
            sounds.drop(Act.LISTEN);
        }
        MOST.forEach((act, most) -> {
            if (memory.count(act) >= most) {
                sounds.drop(act);
            }
        });
    }

    /** A question that is put as one gets the conversation on, though it asks for nothing of the case. */
    private static boolean asks(List<Sentence> sentences, Cues cues) {
        return sentences.stream()
                .anyMatch(sentence -> cues.has(Cue.QUESTION, sentence.text())
                        || (sentence.asks() && cues.has(Cue.OPEN_QUESTION, sentence.text())));
    }

    private static boolean isNothing(Sounds sounds, Map<String, Double> shares, String folded, Memory memory) {
        return sounds.acts().isEmpty()
                && shares.isEmpty()
                && Oddities.size(folded) >= 1
                && (Oddities.size(folded) < SHORT
                        || memory.words().mentioned(folded).isEmpty());
    }

    /** The level reached where this turn adds to it, or says once more at the end that all is done. */
    private static double level(Sounds sounds, Map<String, Double> shares, Memory memory) {
        var together = new TreeMap<>(memory.delivered());
        shares.forEach((part, share) -> together.merge(part, share, Math::max));
        var level = Levels.of(memory.scenario(), together);
        var closes = sounds.has(Act.THANKS) && level >= SETTLED && memory.confirmed() && memory.count(Act.THANKS) == 0;
        return !shares.isEmpty() || closes ? level : 0;
    }

    private static Heard heard(Sounds sounds, Oddity oddity, Map<String, Double> shares, double level, Memory memory) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        acts.addAll(sounds.acts());
        if (memory.warned()) {
            acts.add(Act.WARN_WAIT);
        }
        var restated = acts.contains(Act.RESTATE) ? sounds.restated : Set.<String>of();
        return new Heard(
                acts, oddity, sounds.asked, restated, shares, level, sounds.warns, List.copyOf(sounds.signs()));
    }
}
