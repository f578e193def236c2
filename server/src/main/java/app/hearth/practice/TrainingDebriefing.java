package app.hearth.practice;

import app.hearth.customer.Debrief;
import app.hearth.customer.RolePlay;
import app.hearth.customer.mind.Act;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.practice.TrainingDebriefView.TrainingPointView;
import app.hearth.practice.TrainingDebriefView.TrainingRegretView;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what came of a sitting: by the scorecard, by the customer, and what other turns would have done. */
@Service
class TrainingDebriefing {

    private final TrainingReach reach;
    private final TrainingScoring scoring;
    private final Exams exams;

    TrainingDebriefing(TrainingReach reach, TrainingScoring scoring, Exams exams) {
        this.reach = reach;
        this.scoring = scoring;
        this.exams = exams;
    }

    @Transactional
    TrainingDebriefView debrief(Caller caller, UUID id) {
        var played = reach.read(caller, id);
        var sitting = played.sitting();
        var ending = sitting.ending();
        if (ending == null) {
            throw Refused.conflict("training.still-on", "Bring the conversation to its end first.");
        }
        if (!exams.mayTell(sitting)) {
            throw Refused.conflict("exam.still-on", "The debrief comes when all of the exam is over.");
        }
        if (sitting.erasedAt() != null) {
            throw TrainingReach.erased();
        }
        var play = played.going();
        var judged = TrainingTranscript.of(sitting, played.turns());
        var shown = TrainingTranscript.shown(played);
        var appraised = scoring.appraise(sitting, judged);
        var debrief = Debrief.of(play);
        var voice = play.setting().persona().voice(sitting.language());
        var evaluation = appraised.evaluation();
        return new TrainingDebriefView(
                TrainingSittingView.of(caller, played),
                voice.name(),
                voice.about(),
                ending,
                debrief.satisfaction(),
                evaluation.score(),
                evaluation.skill(),
                evaluation.compliance(),
                appraised.card().id(),
                appraised.card().name(),
                appraised.card().version(),
                TrainingJudged.items(
                        appraised,
                        new TrainingJudged.Shown(
                                judged.transcript().turns(), shown.transcript().turns())),
                debrief.curve().stream().map(TrainingDebriefing::point).toList(),
                debrief.dearest().stream().map(it -> regret(it, play)).toList(),
                TrainingRetold.said(shown, play),
                TrainingCaseTold.parts(play),
                TrainingCaseTold.facts(play));
    }

    private static TrainingPointView point(Debrief.Point point) {
        return new TrainingPointView(
                point.turn(),
                point.mood().wire(),
                rounded(point.anger()),
                rounded(point.trust()),
                rounded(point.heard()),
                rounded(point.satisfaction()));
    }

    private static TrainingRegretView regret(Debrief.Regret regret, RolePlay play) {
        var restate = regret.instead().contains(Act.RESTATE) ? TrainingCaseTold.untouched(play, regret.turn()) : null;
        return new TrainingRegretView(
                regret.turn(), wires(regret.did()), wires(regret.instead()), regret.kept(), regret.possible(), restate);
    }

    private static List<String> wires(Collection<Act> acts) {
        return acts.stream().sorted().map(Act::wire).toList();
    }

    static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
