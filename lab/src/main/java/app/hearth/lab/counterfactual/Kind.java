package app.hearth.lab.counterfactual;

/** What differs between two ways of saying the same. */
enum Kind {
    NAMES,
    GENDER,
    REGION,
    DIALECT,
    SCRIPT,
    POLITENESS,
    MASKING,
    PADDING,
    LONG_PADDING,
    POSITION
}
