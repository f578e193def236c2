package app.hearth.practice;

import app.hearth.practice.StageEvent.Said;
import app.hearth.practice.StageEvent.TurnSeen;
import app.hearth.reading.TurnReading;
import app.hearth.signals.Signals;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is said on the stage as conversations are read, each turn with what came before it. */
@Component
class StageReading {

    private final Signals signals;

    StageReading(Signals signals) {
        this.signals = signals;
    }

    @Nullable
    TurnSeen read(List<Said> before, Speaker speaker, String text) {
        var turns = new ArrayList<Turn>();
        before.forEach(said -> turns.add(new Turn(said.speaker(), null, said.text())));
        turns.add(new Turn(speaker, null, text));
        var reading = signals.read(new Transcript("stage", null, null, null, null, turns, Outcome.UNKNOWN));
        return reading.turns().stream()
                .filter(it -> it.turn() == before.size())
                .map(StageReading::seen)
                .findFirst()
                .orElse(null);
    }

    private static TurnSeen seen(TurnReading reading) {
        return switch (reading) {
            case TurnReading.Customer it ->
                new TurnSeen(it.emotion(), rounded(it.valence()), sorted(it.flags()), List.of(), null, it.evidence());
            case TurnReading.Agent it ->
                new TurnSeen(null, null, List.of(), sorted(it.behaviours()), rounded(it.warmth()), it.evidence());
        };
    }

    private static <E extends Enum<E>> List<E> sorted(Set<E> names) {
        return names.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
