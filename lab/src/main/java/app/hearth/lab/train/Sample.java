package app.hearth.lab.train;

import app.hearth.reading.Examples;
import app.hearth.reading.TurnReading;
import app.hearth.reading.linear.Features;

/**
 * One turn to learn from.
 *
 * @param group turns of one conversation share a group, so that no fold learns from what it is measured on
 * @param own whether it is of our own texts, which show what a service centre hears; a sentence of open data does not
 */
record Sample(String text, Features features, TurnReading byRules, Corpus.Label label, int group, boolean own) {

    static Sample of(String text, Examples.Example example, Corpus.Label label, int group, boolean own) {
        return new Sample(text, example.features(), example.byRules(), label, group, own);
    }
}
