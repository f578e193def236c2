package app.hearth.reading;

/** A phrase where it stands in a turn. */
record Found(Phrase phrase, int start, int end) {

    boolean says(Object signal) {
        return phrase.signal().equals(signal);
    }

    Emotion emotion() {
        return (Emotion) phrase.signal();
    }

    Flag flag() {
        return (Flag) phrase.signal();
    }

    Behaviour behaviour() {
        return (Behaviour) phrase.signal();
    }

    Needs.Need need() {
        return (Needs.Need) phrase.signal();
    }

    Manner manner() {
        return (Manner) phrase.signal();
    }

    double weight() {
        return phrase.weight();
    }

    Evidence as(String signal) {
        return new Evidence(signal, start, end);
    }
}
