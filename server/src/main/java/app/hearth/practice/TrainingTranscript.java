package app.hearth.practice;

import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * A sitting as a conversation that can be read and judged like a live one. The times follow from the waits, so nothing
 * of when somebody practised gets into the score.
 *
 * @param rounds for each turn the number of the trainee's turn it belongs to; 0 before the first
 */
record TrainingTranscript(Transcript transcript, List<Integer> rounds) {

    private static final String CHANNEL = "training";

    TrainingTranscript {
        rounds = List.copyOf(rounds);
    }

    /** In the customer's own words, by which it is judged. */
    static TrainingTranscript of(TrainingSitting sitting, List<TrainingTurn> said) {
        return of(sitting, sitting.opening(), said);
    }

    /** In the words that were shown; turn for turn the same. */
    static TrainingTranscript shown(TrainingPlayed played) {
        return of(played.sitting(), played.opening(), played.shown());
    }

    private static TrainingTranscript of(TrainingSitting sitting, List<String> opening, List<TrainingTurn> said) {
        var turns = new ArrayList<Turn>();
        var rounds = new ArrayList<Integer>();
        var at = sitting.begunAt();
        for (var line : opening) {
            turns.add(new Turn(Speaker.CUSTOMER, at, line));
            rounds.add(0);
        }
        for (var turn : said) {
            at = at.plusMillis(Math.round(turn.waited() * 1000));
            turns.add(new Turn(Speaker.AGENT, at, turn.text()));
            rounds.add(turn.number());
            for (var line : turn.lines()) {
                turns.add(new Turn(Speaker.CUSTOMER, at, line));
                rounds.add(turn.number());
            }
        }
        var id = sitting.id().toString();
        return new TrainingTranscript(
                new Transcript(id, CHANNEL, null, null, sitting.begunAt(), turns, Outcome.UNKNOWN), rounds);
    }
}
