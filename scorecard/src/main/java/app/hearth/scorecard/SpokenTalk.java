package app.hearth.scorecard;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A conversation with its words and its whole reading. */
final class SpokenTalk extends Talk {

    private final List<Turn> turns;
    private final Reading reading;
    private final @Nullable TurnReading[] readings;
    private final @Nullable String[] plain;

    SpokenTalk(List<Turn> turns, Reading reading, Certainty certainty, Matches matches) {
        super(turns.stream().map(Turn::speaker).toArray(Speaker[]::new), certainty, matches);
        this.turns = turns;
        this.reading = reading;
        this.readings = new @Nullable TurnReading[turns.size()];
        this.plain = new @Nullable String[turns.size()];
        reading.turns().forEach(turn -> readings[turn.turn()] = turn);
    }

    @Override
    double shows(int turn, Behaviour behaviour) {
        if (!(readings[turn] instanceof TurnReading.Agent agent)) {
            return 0;
        }
        var score = agent.behaviourScores().get(behaviour);
        return score != null ? score : agent.behaviours().contains(behaviour) ? 1 : 0;
    }

    @Override
    double feels(int turn, Emotion emotion) {
        if (!(readings[turn] instanceof TurnReading.Customer customer)) {
            return 0;
        }
        return customer.emotionScores().isEmpty()
                ? (customer.emotion() == emotion ? 1 : 0)
                : customer.emotionScores().getOrDefault(emotion, 0.0);
    }

    @Override
    double carries(int turn, Flag flag) {
        if (!(readings[turn] instanceof TurnReading.Customer customer)) {
            return 0;
        }
        var score = customer.flagScores().get(flag);
        return score != null ? score : customer.flags().contains(flag) ? 1 : 0;
    }

    @Override
    String plain(int turn) {
        var known = plain[turn];
        if (known == null) {
            known = Phrase.plain(turns.get(turn).text());
            plain[turn] = known;
        }
        return known;
    }

    @Override
    @Nullable
    Long millis(int turn) {
        var at = turns.get(turn).at();
        return at == null ? null : (Long) at.toEpochMilli();
    }

    @Override
    int words(int turn) {
        return Measure.wordsIn(turns.get(turn).text());
    }

    @Override
    double resolved() {
        return reading.conversation().resolved().probability();
    }

    @Override
    @Nullable
    Double listening() {
        return reading.conversation().listening();
    }

    @Override
    @Nullable
    Double warmth() {
        return reading.conversation().warmth();
    }

    @Override
    Sight sight(int turn, Predicate<String> isMeant) {
        var read = readings[turn];
        if (read != null) {
            for (var evidence : read.evidence()) {
                if (isMeant.test(evidence.signal())) {
                    return stretch(turn, evidence.start(), evidence.end());
                }
            }
        }
        return wholeTurn(turn);
    }

    @Override
    Sight stretch(int turn, int start, int end) {
        var length = turns.get(turn).text().length();
        return new Sight(turn, Math.min(start, length), Math.min(end, length));
    }

    @Override
    Sight wholeTurn(int turn) {
        return new Sight(turn, 0, turns.get(turn).text().length());
    }

    @Override
    boolean hasWords() {
        return true;
    }
}
