package app.hearth.practice;

/** A sitting came to its end, with its result; told within the transaction. */
record TrainingSittingOver(TrainingSitting sitting) {}
