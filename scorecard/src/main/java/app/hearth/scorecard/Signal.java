package app.hearth.scorecard;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Speaker;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Something that a single turn may show. */
sealed interface Signal {

    /** Whose turns can show it. */
    Speaker speaker();

    /** How probable it is, 0…1, that a turn of that speaker shows it. */
    double probability(Talk talk, int turn);

    /** The words that show it; the whole turn where the reader names none. */
    Sight sight(Talk talk, int turn);

    /** The agent behaves in one of these ways. */
    record Behaved(Set<Behaviour> ways) implements Signal {

        @Override
        public Speaker speaker() {
            return Speaker.AGENT;
        }

        @Override
        public double probability(Talk talk, int turn) {
            if (!(talk.readingOf(turn) instanceof TurnReading.Agent agent)) {
                return 0;
            }
            var most = 0.0;
            for (var way : ways) {
                var score = agent.behaviourScores().get(way);
                most = Math.max(most, score != null ? score : agent.behaviours().contains(way) ? 1 : 0);
            }
            return most;
        }

        @Override
        public Sight sight(Talk talk, int turn) {
            return sightOf(
                    talk,
                    turn,
                    signal -> ways.stream().anyMatch(way -> way.wire().equals(signal)));
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
            if (!(talk.readingOf(turn) instanceof TurnReading.Customer customer)) {
                return 0;
            }
            if (customer.emotionScores().isEmpty()) {
                return emotions.contains(customer.emotion()) ? 1 : 0;
            }
            var sum = 0.0;
            for (var emotion : emotions) {
                sum += customer.emotionScores().getOrDefault(emotion, 0.0);
            }
            return Math.min(1, sum);
        }

        @Override
        public Sight sight(Talk talk, int turn) {
            return sightOf(
                    talk,
                    turn,
                    signal ->
                            emotions.stream().anyMatch(emotion -> emotion.wire().equals(signal)));
        }
    }

    /** The customer's words carry one of these flags. A reader gives flags without a probability. */
    record Flagged(Set<Flag> flags) implements Signal {

        @Override
        public Speaker speaker() {
            return Speaker.CUSTOMER;
        }

        @Override
        public double probability(Talk talk, int turn) {
            return talk.readingOf(turn) instanceof TurnReading.Customer customer
                            && customer.flags().stream().anyMatch(flags::contains)
                    ? 1
                    : 0;
        }

        @Override
        public Sight sight(Talk talk, int turn) {
            return sightOf(
                    talk,
                    turn,
                    signal -> flags.stream().anyMatch(flag -> flag.wire().equals(signal)));
        }
    }

    /** One of the phrases is said, and no negation comes shortly before it. */
    record Said(Speaker speaker, List<Phrase> phrases, List<Phrase> negations) implements Signal {

        public Said {
            phrases = List.copyOf(phrases);
            negations = List.copyOf(negations);
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

    /** Any of several signals of the same speaker; as probable as the most probable of them. */
    record Either(Speaker speaker, List<Signal> signals) implements Signal {

        public Either {
            signals = List.copyOf(signals);
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

    private static Sight sightOf(Talk talk, int turn, Predicate<String> isMeant) {
        var reading = talk.readingOf(turn);
        if (reading != null) {
            for (var evidence : reading.evidence()) {
                if (isMeant.test(evidence.signal())) {
                    return talk.stretch(turn, evidence.start(), evidence.end());
                }
            }
        }
        return talk.wholeTurn(turn);
    }
}
