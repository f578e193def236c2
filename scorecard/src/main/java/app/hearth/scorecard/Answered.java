package app.hearth.scorecard;

import java.util.ArrayList;
import java.util.List;

/**
 * Once something shows, something else follows in time: empathy within two agent turns after anger first shows. An
 * occasion after which the other side says nothing more is none.
 *
 * @param occasion what calls for an answer
 * @param answer what should follow
 * @param within in how many of the answering speaker's turns after the occasion
 * @param each whether every occasion calls for its answer, or the first alone
 */
record Answered(Signal occasion, Signal answer, int within, boolean each) implements Detect {

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
        var next = 0;
        var lastSure = -1;
        for (var turn : talk.turnsOf(occasion.speaker())) {
            while (next < answering.length && answering[next] <= turn) {
                next++;
            }
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
        var best = new Case(turn, probability, answering[next], 0);
        for (var i = next; i < answering.length && i - next < within; i++) {
            var answered = answer.probability(talk, answering[i]);
            if (answered > best.answered()) {
                best = new Case(turn, probability, answering[i], answered);
            }
        }
        return best;
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

    /** One occasion and the most probable answer to it in time. */
    private record Case(int turn, double probability, int answerTurn, double answered) {

        Truth truth(Talk talk) {
            return talk.certainty().of(answered);
        }

        double missed() {
            return Math.min(probability, 1 - answered);
        }

        double leaning() {
            return Math.min(Math.max(probability, 1 - probability), Math.max(answered, 1 - answered));
        }
    }
}
