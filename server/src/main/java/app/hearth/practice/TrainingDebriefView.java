package app.hearth.practice;

import app.hearth.document.Bilingual;
import app.hearth.scorecard.Verdict;
import app.hearth.transcript.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a sitting, and what would have come of it.
 *
 * @param persona who the customer was
 * @param satisfaction the probability of a good grade, 0…1
 * @param score by the card in use, 0…100
 * @param items that were judged, those with room first
 * @param curve how the customer felt, before the first turn and after each
 * @param dearest the turns that cost most; at most two
 * @param parts of the solution, with the share of each that was brought
 * @param facts of the case, and whether they came out
 */
record TrainingDebriefView(
        TrainingSittingView sitting,
        String persona,
        String about,
        TrainingEnding ending,
        double satisfaction,
        @Nullable Double score,
        @Nullable Double skillScore,
        @Nullable Double complianceScore,
        String scorecard,
        Bilingual scorecardName,
        int scorecardVersion,
        List<TrainingItemView> items,
        List<TrainingPointView> curve,
        List<TrainingRegretView> dearest,
        List<TrainingSaidView> said,
        List<TrainingPartView> parts,
        List<TrainingFactView> facts) {

    /**
     * An item of the card. What it rests on is a place in {@code said}.
     *
     * @param advisory whether the verdict is advice, which counts nowhere
     */
    record TrainingItemView(
            String id,
            Bilingual name,
            Bilingual definition,
            Verdict verdict,
            @Nullable Double points,
            double weight,
            boolean advisory,
            Bilingual reason,
            @Nullable Bilingual example,
            List<TrainingEvidenceView> evidence) {}

    record TrainingEvidenceView(int said, int start, int end, String text) {}

    record TrainingPointView(int turn, String mood, double anger, double trust, double heard, double satisfaction) {}

    /**
     * A turn that could have gone better.
     *
     * @param instead acts that would have
     * @param kept the satisfaction as it was, without chance
     * @param possible the satisfaction with these acts in their place and all else as it was
     * @param restate something the customer had told by then that was worth saying back
     */
    record TrainingRegretView(
            int turn,
            List<String> did,
            List<String> instead,
            double kept,
            double possible,
            @Nullable String restate) {}

    /**
     * One message.
     *
     * @param turn the number of the trainee's turn it belongs to; 0 before the first
     * @param acts of the trainee, with the words they rest on
     */
    record TrainingSaidView(
            int turn,
            Speaker speaker,
            String text,
            @Nullable Double waited,
            List<TrainingActView> acts) {}

    /** Kind acts and those that hurt; without words where it rests on the whole turn. */
    record TrainingActView(
            String act,
            boolean kind,
            @Nullable Integer start,
            @Nullable Integer end) {}

    record TrainingPartView(String say, double worth, double brought) {}

    record TrainingFactView(String say, boolean out) {}
}
