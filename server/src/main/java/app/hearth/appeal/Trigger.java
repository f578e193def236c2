package app.hearth.appeal;

import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.scorecard.Sight;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What led the machine to a verdict that people found wrong, so that conversations with the same can be found. If the
 * agent quotes a turn that the verdict rests on, it is the evidence: the same words, or for whole turns nearly the same
 * words with the same signals. If the agent quotes another turn, it is the sentence that the machine passed over.
 */
sealed interface Trigger {

    /** Whether a judgement of another conversation has the same. */
    boolean isIn(List<Sight> evidence, List<Turn> turns, Reading reading);

    /** The words of the evidence, all of them and no others. */
    record Words(List<Piece> pieces) implements Trigger {

        @Override
        public boolean isIn(List<Sight> evidence, List<Turn> turns, Reading reading) {
            var left = new ArrayList<>(piecesOf(evidence, turns, reading));
            return left.size() == pieces.size()
                    && pieces.stream()
                            .allMatch(piece -> left.stream()
                                    .filter(piece::isLike)
                                    .findFirst()
                                    .map(left::remove)
                                    .orElse(false));
        }
    }

    /** A sentence that somebody says anywhere in the conversation. */
    record Sentence(Speaker speaker, String plain) implements Trigger {

        @Override
        public boolean isIn(List<Sight> evidence, List<Turn> turns, Reading reading) {
            return turns.stream()
                    .filter(turn -> turn.speaker() == speaker)
                    .anyMatch(turn -> Plain.of(turn.text()).contains(plain));
        }
    }

    /**
     * A stretch of a turn, with the signals of the turn where it is the whole of it.
     *
     * @param signals empty for a part of a turn
     */
    record Piece(Speaker speaker, boolean whole, String plain, Set<String> signals) {

        boolean isLike(Piece other) {
            return speaker == other.speaker
                    && whole == other.whole
                    && signals.equals(other.signals)
                    && (whole ? Plain.nearlyEqual(plain, other.plain) : plain.equals(other.plain));
        }
    }

    /** So short a sentence is in every second conversation. */
    int SHORTEST = 4;

    /** The trigger of a verdict; none where nothing tells it. */
    static Optional<Trigger> of(Claim claim, List<Turn> turns, Reading reading) {
        var quote = claim.quote();
        var quotesEvidence = claim.evidence().stream().anyMatch(sight -> sight.turn() == quote.turn());
        if (quotesEvidence) {
            return Optional.of(new Words(piecesOf(claim.evidence(), turns, reading)));
        }
        var plain = Plain.of(quote.text());
        return plain.length() < SHORTEST
                ? Optional.empty()
                : Optional.of(new Sentence(turns.get(quote.turn()).speaker(), plain));
    }

    private static List<Piece> piecesOf(List<Sight> evidence, List<Turn> turns, Reading reading) {
        return evidence.stream()
                .filter(sight -> sight.turn() < turns.size()
                        && sight.end() <= turns.get(sight.turn()).text().length())
                .map(sight -> piece(sight, turns.get(sight.turn()), reading))
                .toList();
    }

    private static Piece piece(Sight sight, Turn turn, Reading reading) {
        var whole = sight.start() == 0 && sight.end() == turn.text().length();
        return new Piece(
                turn.speaker(),
                whole,
                Plain.of(turn.text().substring(sight.start(), sight.end())),
                whole ? signals(sight.turn(), reading) : Set.of());
    }

    private static Set<String> signals(int turn, Reading reading) {
        return reading.turns().stream()
                .filter(it -> it.turn() == turn)
                .flatMap(it -> switch (it) {
                    case TurnReading.Customer customer ->
                        Stream.concat(
                                Stream.of(customer.emotion().wire()),
                                customer.flags().stream().map(flag -> flag.wire()));
                    case TurnReading.Agent agent -> agent.behaviours().stream().map(behaviour -> behaviour.wire());
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
