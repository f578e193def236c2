package app.hearth.practice;

import app.hearth.practice.StageEvent.Said;
import app.hearth.practice.StageEvent.TurnSeen;
import app.hearth.transcript.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What directing a room needs from outside: chance, and eyes. */
interface StageMeans {

    /** A seed that nobody knows yet; it is kept until it is told. */
    String freshSeed();

    /** The seed of the draw that was announced. */
    String keptSeed();

    /** What the reading sees in a turn that follows others; null where it sees nothing. */
    @Nullable
    TurnSeen read(List<Said> before, Speaker speaker, String text);
}
