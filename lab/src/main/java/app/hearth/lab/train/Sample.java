package app.hearth.lab.train;

import app.hearth.reading.linear.Features;

/**
 * One turn to learn from.
 *
 * @param group turns of one conversation share a group, so that no fold learns from what it is measured on
 * @param weight how many times it counts; 0 leaves it out
 */
record Sample(Features features, Corpus.Label label, int group, double weight) {}
