package app.hearth.scorecard;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.transcript.Speaker;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something that a single turn may show. */
sealed interface Signal {

    /** Whose turns can show it. */
    Speaker speaker();

    /** How probable it is, 0…1, that a turn of that speaker shows it. */
    double probability(Talk talk, int turn);

    /** The words that show it; the whole turn where the reader names none. */
    Sight sight(Talk talk, int turn);

    /** Whether the words themselves are looked at, beyond what was read in them. */
    default boolean needsWords() {
        return false;
    }

    /** What is looked for by examples of it. */
    default Set<Meaning> meanings() {
        return Set.of();
    }

    /** The ways of an agent that show it; empty where it is something else. */
    default Set<Behaviour> behaviours() {
        return Set.of();
    }

    /** The agent behaves in one of these ways. */
    record Behaved(Set<Behaviour> ways) implements Signal {

        @Override
        public Set<Behaviour> behaviours() {
            return ways;
        }

        @Override
        public Speaker speaker() {
            return Speaker.AGENT;
        }

        @Override
        public double probability(Talk talk, int turn) {
            var most = 0.0;
            for (var way : ways) {
                most = Math.max(most, talk.shows(turn, way));
            }
            return most;
        }

        @Override
        public Sight sight(Talk talk, int turn) {
            return talk.sight(
                    turn, signal -> ways.stream().anyMatch(way -> way.wire().equals(signal)));
        }
    }

    /** The customer feels one of these emotions; as one turn shows one emotion, their probabilities add up. */
    record Felt(Set<Emotion> emotions) implements Signal {

        @Override
        public Speaker speaker() {
            return Speaker.CUSTOMER;
        }

        @Override
        public double probability(Talk talk, int turn) {
            var sum = 0.0;
            for (var emotion : emotions) {
                sum += talk.feels(turn, emotion);
            }
            return Math.min(1, sum);
        }

        @Override
        public Sight sight(Talk talk, int turn) {
            return talk.sight(
                    turn,
                    signal ->
                            emotions.stream().anyMatch(emotion -> emotion.wire().equals(signal)));
        }
    }

    /** The customer's words carry one of these flags; sure where a reader gives a flag without a probability. */
    record Flagged(Set<Flag> flags) implements Signal {

        @Override
        public Speaker speaker() {
            return Speaker.CUSTOMER;
        }

        @Override
        public double probability(Talk talk, int turn) {
            var most = 0.0;
            for (var flag : flags) {
                most = Math.max(most, talk.carries(turn, flag));
            }
            return most;
        }

        @Override
        public Sight sight(Talk talk, int turn) {
            return talk.sight(
                    turn, signal -> flags.stream().anyMatch(flag -> flag.wire().equals(signal)));
        }
    }

    /** One of the phrases is said, and no negation comes shortly before it. */
    record Said(Speaker speaker, List<Phrase> phrases, List<Phrase> negations) implements Signal {

        public Said {
            phrases = List.copyOf(phrases);
            negations = List.copyOf(negations);
        }

        @Override
        public boolean needsWords() {
            return true;
        }

        @Override
        public double probability(Talk talk, int turn) {
            var plain = talk.plain(turn);
            for (var phrase : phrases) {
                if (phrase.indexIn(plain, negations) >= 0) {
                    return 1;
                }
            }
            return 0;
        }

        @Override
        public Sight sight(Talk talk, int turn) {
            var plain = talk.plain(turn);
            for (var phrase : phrases) {
                var at = phrase.indexIn(plain, negations);
                if (at >= 0) {
                    return talk.stretch(turn, at, at + phrase.words().length());
                }
            }
            return talk.wholeTurn(turn);
        }
    }

    /** One of the patterns fits, and no negation comes shortly before. Takes time in proportion to the text. */
    record Matched(Speaker speaker, List<Pattern> patterns, List<Phrase> negations) implements Signal {

        public Matched {
            patterns = List.copyOf(patterns);
            negations = List.copyOf(negations);
        }

        @Override
        public boolean needsWords() {
            return true;
        }

        @Override
        public double probability(Talk talk, int turn) {
            return firstIn(talk.plain(turn)) == null ? 0 : 1;
        }

        @Override
        public Sight sight(Talk talk, int turn) {
            var found = firstIn(talk.plain(turn));
            return found == null ? talk.wholeTurn(turn) : talk.stretch(turn, found.start(), found.end());
        }

        private @Nullable Matcher firstIn(String plain) {
            for (var pattern : patterns) {
                var matcher = pattern.matcher(plain);
                while (matcher.find()) {
                    if (!Phrase.isNegated(plain, matcher.start(), negations)) {
                        return matcher;
                    }
                }
            }
            return null;
        }
    }

    /**
     * The agent says what some examples mean.
     *
     * @param id that of the meaning
     */
    record Meant(Meaning meaning, String id) implements Signal {

        static Meant of(Meaning meaning) {
            return new Meant(meaning, meaning.id());
        }

        @Override
        public Set<Meaning> meanings() {
            return Set.of(meaning);
        }

        @Override
        public Speaker speaker() {
            return Speaker.AGENT;
        }

        @Override
        public double probability(Talk talk, int turn) {
            return talk.means(turn, id);
        }

        @Override
        public Sight sight(Talk talk, int turn) {
            return talk.wholeTurn(turn);
        }
    }

    /** Any of several signals of the same speaker; as probable as the most probable of them. */
    record Either(Speaker speaker, List<Signal> signals) implements Signal {

        public Either {
            signals = List.copyOf(signals);
        }

        @Override
        public Set<Behaviour> behaviours() {
            return signals.stream()
                    .flatMap(signal -> signal.behaviours().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Set<Meaning> meanings() {
            return signals.stream()
                    .flatMap(signal -> signal.meanings().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean needsWords() {
            return signals.stream().anyMatch(Signal::needsWords);
        }

        @Override
        public double probability(Talk talk, int turn) {
            var most = 0.0;
            for (var signal : signals) {
                most = Math.max(most, signal.probability(talk, turn));
            }
            return most;
        }

        @Override
        public Sight sight(Talk talk, int turn) {
            var strongest = signals.getFirst();
            for (var signal : signals) {
                if (signal.probability(talk, turn) > strongest.probability(talk, turn)) {
                    strongest = signal;
                }
            }
            return strongest.sight(talk, turn);
        }
    }
}
