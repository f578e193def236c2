package app.hearth.reading;

/** What kind of thing a phrase of a lexicon speaks for. A phrase inside a longer one of the same sort says nothing. */
enum Sort {
    EMOTION,
    FLAG,
    BEHAVIOUR,
    NEED,
    MANNER,
    OUTCOME
}
