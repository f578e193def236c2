package app.hearth.scorecard;

import app.hearth.reading.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition over one conversation, built up from signals. docs/scorecards.md shows how each form is written. */
sealed interface Detect
        permits Detect.Seen, Answered, Detect.Measured, Detect.Known, Combined, Detect.Not, Detect.Human {

    Finding in(Talk talk);

    /** Whether the words themselves are looked at, beyond what was read in them. */
    boolean needsWords();

    /** The ways an agent behaves that decide about it, shown or left out; empty where none does. */
    default Set<Behaviour> behaviours() {
        return Set.of();
    }

    /** What is looked for by examples of it. */
    default Set<Meaning> meanings() {
        return Set.of();
    }

    /** A signal shows in at least one turn of a stretch of the conversation. */
    record Seen(Signal signal, Stretch stretch) implements Detect {

        @Override
        public Set<Behaviour> behaviours() {
            return signal.behaviours();
        }

        @Override
        public Set<Meaning> meanings() {
            return stretch.before() == null
                    ? signal.meanings()
                    : Meaning.together(signal.meanings(), stretch.before().meanings());
        }

        @Override
        public boolean needsWords() {
            return signal.needsWords()
                    || (stretch.before() != null && stretch.before().needsWords());
        }

        @Override
        public Finding in(Talk talk) {
            var turns = stretch.turnsIn(talk, signal.speaker());
            var most = 0.0;
            for (var turn : turns) {
                most = Math.max(most, signal.probability(talk, turn));
            }
            var truth = talk.certainty().of(most);
            return switch (truth) {
                case YES -> new Finding(truth, most, sights(talk, turns, truth));
                case UNSURE -> new Finding(truth, Math.max(most, 1 - most), sights(talk, turns, truth));
                case NO, MOOT -> new Finding(truth, 1 - most, stretch.due(talk, turns));
            };
        }

        private List<Sight> sights(Talk talk, int[] turns, Truth truth) {
            var sights = new ArrayList<Sight>();
            for (var turn : turns) {
                if (talk.certainty().of(signal.probability(talk, turn)) == truth) {
                    sights.add(signal.sight(talk, turn));
                }
            }
            return sights;
        }
    }

    /**
     * A number lies within bounds; unsure where it is unknown or only within the softer bounds.
     *
     * @param atLeast the lower bound, −∞ for none
     * @param atMost the upper bound, +∞ for none
     * @param unsureFrom below {@code atLeast}, but not below this, nobody can say
     * @param unsureTo above {@code atMost}, but not above this, nobody can say
     */
    record Measured(Measure measure, double atLeast, double atMost, double unsureFrom, double unsureTo)
            implements Detect {

        @Override
        public boolean needsWords() {
            return false;
        }

        @Override
        public Finding in(Talk talk) {
            var number = measure.in(talk);
            if (number == null) {
                return Finding.FOR_A_PERSON;
            }
            var truth = number >= atLeast && number <= atMost
                    ? Truth.YES
                    : number >= unsureFrom && number <= unsureTo ? Truth.UNSURE : Truth.NO;
            return new Finding(truth, confidence(number), List.of());
        }

        private @Nullable Double confidence(double number) {
            return switch (measure.sureness()) {
                case EXACT -> 1.0;
                case PROBABILITY -> Math.max(number, 1 - number);
                case ESTIMATE -> null;
            };
        }
    }

    /** The conversation tells this number at all. */
    record Known(Measure measure) implements Detect {

        @Override
        public boolean needsWords() {
            return false;
        }

        @Override
        public Finding in(Talk talk) {
            return new Finding(measure.in(talk) == null ? Truth.NO : Truth.YES, 1.0, List.of());
        }
    }

    /** The condition does not hold. What shows it is then what speaks against it. */
    record Not(Detect condition) implements Detect {

        @Override
        public Set<Behaviour> behaviours() {
            return condition.behaviours();
        }

        @Override
        public Set<Meaning> meanings() {
            return condition.meanings();
        }

        @Override
        public boolean needsWords() {
            return condition.needsWords();
        }

        @Override
        public Finding in(Talk talk) {
            return condition.in(talk).negated();
        }
    }

    /** Never decided by a machine. */
    record Human() implements Detect {

        @Override
        public boolean needsWords() {
            return false;
        }

        @Override
        public Finding in(Talk talk) {
            return Finding.FOR_A_PERSON;
        }
    }
}
