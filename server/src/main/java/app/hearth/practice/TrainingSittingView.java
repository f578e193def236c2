package app.hearth.practice;

import app.hearth.customer.Exchange;
import app.hearth.customer.mind.Ending;
import app.hearth.customer.mind.Feelings;
import app.hearth.customer.mind.Mood;
import app.hearth.kernel.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sitting as the conversation page shows it. What the customer feels is there only where the trainee wanted to see
 * it.
 *
 * @param title and what follows it, null where the scenario is gone
 * @param own whether the caller is the trainee
 * @param going whether it can be gone on with
 * @param accepted whether the customer has accepted, and only goodbye is left
 * @param patient seconds the customer waits for the next answer without minding
 */
record TrainingSittingView(
        UUID id,
        String scenario,
        int version,
        String language,
        @Nullable String title,
        @Nullable String industry,
        @Nullable Integer difficulty,
        @Nullable String briefing,
        @Nullable String policy,
        String trainee,
        boolean own,
        boolean moodShown,
        boolean timed,
        boolean exam,
        @Nullable UUID attempt,
        @Nullable UUID retryOf,
        int kept,
        int hints,
        List<String> opening,
        @Nullable TrainingMoodView mood,
        List<TrainingTurnView> turns,
        boolean going,
        boolean accepted,
        @Nullable TrainingEnding ending,
        int patient,
        Instant begunAt,
        boolean shared,
        boolean erased) {

    private static final int PATIENT = 20;
    private static final int PATIENT_WHEN_WARNED = 60;

    record TrainingTurnView(
            int number,
            String text,
            double waited,
            List<String> lines,
            @Nullable TrainingMoodView mood) {}

    /**
     * How the customer feels.
     *
     * @param anger 0 none … 10 furious
     */
    record TrainingMoodView(String word, int anger) {

        static TrainingMoodView of(Mood mood, Feelings feelings) {
            return new TrainingMoodView(mood.wire(), (int) Math.round(feelings.anger() * 10));
        }
    }

    static TrainingSittingView of(Caller caller, TrainingPlayed played) {
        var sitting = played.sitting();
        var play = played.play();
        var scenario = play == null ? null : play.setting().scenario();
        var text = scenario == null ? null : scenario.text(sitting.language());
        var going = !sitting.isOver() && play != null && !play.isOver();
        return new TrainingSittingView(
                sitting.id(),
                sitting.scenario(),
                sitting.version(),
                sitting.language().wire(),
                text == null ? null : text.title(),
                scenario == null ? null : scenario.industry(),
                scenario == null ? null : scenario.difficulty(),
                text == null ? null : text.briefing(),
                text == null ? null : text.policy(),
                sitting.name(),
                sitting.account().equals(caller.account()),
                sitting.moodShown(),
                sitting.timed(),
                sitting.isExam(),
                sitting.attempt(),
                sitting.retryOf(),
                sitting.kept(),
                sitting.hints(),
                played.opening(),
                play == null || !sitting.moodShown()
                        ? null
                        : TrainingMoodView.of(
                                Mood.of(Feelings.of(play.temper()), play.temper()), Feelings.of(play.temper())),
                played.shown().stream().map(turn -> turn(played, turn)).toList(),
                going,
                !sitting.isOver() && play != null && play.feelings().ending() == Ending.ACCEPTED,
                sitting.ending(),
                play != null
                                && !play.exchanges().isEmpty()
                                && play.exchanges().getLast().heard().warns()
                        ? PATIENT_WHEN_WARNED
                        : PATIENT,
                sitting.begunAt(),
                sitting.sharedAt() != null,
                sitting.erasedAt() != null);
    }

    private static TrainingTurnView turn(TrainingPlayed played, TrainingTurn turn) {
        return new TrainingTurnView(turn.number(), turn.text(), turn.waited(), turn.lines(), mood(played, turn));
    }

    private static @Nullable TrainingMoodView mood(TrainingPlayed played, TrainingTurn turn) {
        var play = played.play();
        if (play == null
                || !played.sitting().moodShown()
                || turn.number() > play.exchanges().size()) {
            return null;
        }
        Exchange exchange = play.exchanges().get(turn.number() - 1);
        return TrainingMoodView.of(exchange.mood(), exchange.after());
    }
}
