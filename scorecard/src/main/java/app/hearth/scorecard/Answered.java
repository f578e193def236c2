package app.hearth.scorecard;

import app.hearth.reading.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Once something shows, something else follows in time: empathy within two agent turns after anger first shows. An
 * occasion after which the other side says nothing more is none.
 *
 * @param occasion what calls for an answer
 * @param answer what should follow
 * @param within in how many of the answering speaker's turns after the occasion
 * @param withinSeconds in how many seconds after the occasion, +∞ for any; where the times are not known, a person says
 * @param each whether every occasion calls for its answer, or the first alone
 */
record Answered(Signal occasion, Signal answer, int within, double withinSeconds, boolean each) implements Detect {

    @Override
    public Finding in(Talk talk) {
        var sure = new ArrayList<Case>();
        var unsure = new ArrayList<Case>();
        gather(talk, sure, unsure);
        if (sure.isEmpty()) {
            return unsure.isEmpty() ? Finding.MOOT : unsure(talk, unsure);
        }
        var missed = with(Truth.NO, sure, talk);
        if (!missed.isEmpty()) {
            var confidence = missed.stream().mapToDouble(Case::missed).max().orElseThrow();
            return new Finding(Truth.NO, confidence, occasions(talk, missed));
        }
        var open = new ArrayList<>(with(Truth.UNSURE, sure, talk));
        unsure.stream().filter(one -> one.truth(talk) != Truth.YES).forEach(open::add);
        if (!open.isEmpty()) {
            return unsure(talk, open);
        }
        var confidence = sure.stream().mapToDouble(Case::answered).min().orElseThrow();
        return new Finding(
                Truth.YES,
                confidence,
                sure.stream()
                        .map(one -> answer.sight(talk, one.answerTurn()))
                        .distinct()
                        .toList());
    }

    /** Occasions that the same turn would answer first are one occasion. */
    private void gather(Talk talk, List<Case> sure, List<Case> unsure) {
        var answering = talk.turnsOf(answer.speaker());
        var lastSure = -1;
        for (var turn : talk.turnsOf(occasion.speaker())) {
            var next = talk.nextOf(answer.speaker(), turn);
            if (next == answering.length) {
                return;
            }
            var probability = occasion.probability(talk, turn);
            switch (talk.certainty().of(probability)) {
                case YES -> {
                    if (next != lastSure) {
                        sure.add(followUp(talk, turn, probability, answering, next));
                        lastSure = next;
                    }
                    if (!each) {
                        unsure.clear();
                        return;
                    }
                }
                case UNSURE -> unsure.add(followUp(talk, turn, probability, answering, next));
                case NO, MOOT -> {}
            }
        }
    }

    private Case followUp(Talk talk, int turn, double probability, int[] answering, int next) {
        var best = new Case(turn, probability, answering[next], 0, true);
        for (var i = next; i < answering.length && i - next < within; i++) {
            var inTime = inTime(talk, turn, answering[i]);
            var answered = inTime == Truth.NO ? 0 : answer.probability(talk, answering[i]);
            if (answered > best.answered()) {
                best = new Case(turn, probability, answering[i], answered, inTime == Truth.YES);
            }
        }
        return best;
    }

    private Truth inTime(Talk talk, int turn, int answering) {
        if (Double.isInfinite(withinSeconds)) {
            return Truth.YES;
        }
        var seconds = talk.secondsBetween(turn, answering);
        return seconds == null ? Truth.UNSURE : seconds <= withinSeconds ? Truth.YES : Truth.NO;
    }

    @Override
    public Set<Behaviour> behaviours() {
        return answer.behaviours();
    }

    @Override
    public Set<Meaning> meanings() {
        return Meaning.together(occasion.meanings(), answer.meanings());
    }

    @Override
    public boolean needsWords() {
        return occasion.needsWords() || answer.needsWords();
    }

    private Finding unsure(Talk talk, List<Case> cases) {
        var confidence = cases.stream().mapToDouble(Case::leaning).min().orElseThrow();
        return new Finding(Truth.UNSURE, confidence, occasions(talk, cases));
    }

    private List<Sight> occasions(Talk talk, List<Case> cases) {
        return cases.stream().map(one -> occasion.sight(talk, one.turn())).toList();
    }

    private static List<Case> with(Truth truth, List<Case> cases, Talk talk) {
        return cases.stream().filter(one -> one.truth(talk) == truth).toList();
    }

    /** One occasion and the most probable answer to it; timed where it is known to have come in time. */
    private record Case(int turn, double probability, int answerTurn, double answered, boolean timed) {

        Truth truth(Talk talk) {
            var truth = talk.certainty().of(answered);
            return truth == Truth.YES && !timed ? Truth.UNSURE : truth;
        }

        double missed() {
            return Math.min(probability, 1 - answered);
        }

        double leaning() {
            return Math.min(Math.max(probability, 1 - probability), Math.max(answered, 1 - answered));
        }
    }
}
