package app.hearth.quality;

import app.hearth.reading.Reading;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Scorecard;
import app.hearth.transcript.Turn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges what was practised by the card that live work is judged by. Nothing of it is kept here or counts anywhere. */
@Service
public class Appraising {

    private final Scorecards scorecards;

    Appraising(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** What a card says. */
    public record Appraised(Scorecard card, Evaluation evaluation) {}

    /**
     * By the main card of a programme.
     *
     * @param programme null for the card of the centre
     */
    @Transactional(readOnly = true)
    public Appraised appraise(@Nullable UUID programme, List<Turn> turns, Reading reading) {
        var card = scorecards.choice().main(programme);
        return new Appraised(card, card.evaluate(turns, reading));
    }
}
