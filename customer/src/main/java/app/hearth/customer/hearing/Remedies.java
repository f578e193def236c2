package app.hearth.customer.hearing;

import app.hearth.customer.mind.Act;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which parts of the solution a turn brings, and how much of each counts. */
final class Remedies {

    private static final double OFFERED = 0.6;
    private static final double HASTY = 0.5;
    private static final int NEAR = 16;

    private final Cues cues;
    private final Memory memory;
    private final SentenceEar ear;
    private final Sounds sounds;

    Remedies(Cues cues, Memory memory, SentenceEar ear, Sounds sounds) {
        this.cues = cues;
        this.memory = memory;
        this.ear = ear;
        this.sounds = sounds;
    }

    Map<String, Double> in(List<Sentence> sentences) {
        var shares = new TreeMap<String, Double>();
        memory.words().partsIn(sentences).forEach((part, showing) -> {
            var share = showing.stream().noneMatch(sentence -> refuses(part, sentence))
                    ? showing.stream().mapToDouble(this::share).max().orElse(0)
                    : 0;
            if (share == OFFERED) {
                sounds.add(Act.OPTION, showing.getFirst());
            }
            if (share > 0) {
                shares.put(part, share * known(part));
            }
        });
        if (sounds.has(Act.ACTION) && shares.isEmpty()) {
            completeOffers(shares);
        }
        shares.entrySet().removeIf(entry -> memory.delivered().getOrDefault(entry.getKey(), 0.0) >= entry.getValue());
        return shares;
    }

    private boolean refuses(String part, Sentence sentence) {
        var text = sentence.text();
        return (cues.has(Cue.COLD_NO, text) && !sentence.asks())
                || cues.has(Cue.DEFLECT, text)
                || ear.isDenied(text, memory.words().position(part, text));
    }

    private double share(Sentence sentence) {
        var text = sentence.text();
        var hangs = cues.has(Cue.CONDITION, text);
        if (!hangs && cues.has(Cue.DONE, text) && !sentence.asks() && !isOnlyOffered(text)) {
            return 1;
        }
        if (hangs || cues.has(Cue.OFFER, text) || cues.has(Cue.OPTION, text)) {
            return OFFERED;
        }
        return sentence.asks() ? 0 : 1;
    }

    /** "I could do that now": what is said to be done hangs on an offer before it. */
    private boolean isOnlyOffered(String text) {
        var done = cues.first(Cue.DONE, text);
        var offer = cues.first(Cue.OFFER, text);
        return offer >= 0 && offer < done && done - offer <= NEAR && isOnePiece(text.substring(offer, done));
    }

    private static boolean isOnePiece(String text) {
        return text.chars().noneMatch(c -> c == ',' || c == '，' || c == ':' || c == '：' || c == ';');
    }

    /** "I'll do that now" after an offer. */
    private void completeOffers(Map<String, Double> shares) {
        memory.delivered().forEach((part, share) -> {
            if (share < 1) {
                shares.put(part, known(part));
            }
        });
    }

    private double known(String part) {
        return memory.scenario().solutions().stream()
                        .filter(solution -> solution.id().equals(part))
                        .allMatch(solution -> solution.after().stream().allMatch(memory::knows))
                ? 1
                : HASTY;
    }
}
