package app.hearth.scorecard;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A conversation without its words, from its {@link Sketch}. */
final class SketchedTalk extends Talk {

    private final Sketch sketch;

    SketchedTalk(Sketch sketch, Certainty certainty, Matches matches) {
        super(sketch.speakers(), certainty, matches);
        this.sketch = sketch;
    }

    @Override
    double shows(int turn, Behaviour behaviour) {
        return sketch.score(turn, behaviour);
    }

    @Override
    double feels(int turn, Emotion emotion) {
        return sketch.score(turn, emotion);
    }

    @Override
    double carries(int turn, Flag flag) {
        return sketch.score(turn, flag);
    }

    @Override
    String plain(int turn) {
        throw new IllegalStateException("A sketch has no words");
    }

    @Override
    @Nullable
    Long millis(int turn) {
        return sketch.millis(turn);
    }

    @Override
    int words(int turn) {
        return sketch.words(turn);
    }

    @Override
    double resolved() {
        return sketch.resolved();
    }

    @Override
    @Nullable
    Double listening() {
        return sketch.listening();
    }

    @Override
    @Nullable
    Double warmth() {
        return sketch.warmth();
    }

    @Override
    Sight sight(int turn, Predicate<String> isMeant) {
        return wholeTurn(turn);
    }

    @Override
    Sight stretch(int turn, int start, int end) {
        return wholeTurn(turn);
    }

    @Override
    Sight wholeTurn(int turn) {
        return new Sight(turn, 0, 0);
    }

    @Override
    boolean hasWords() {
        return false;
    }
}
