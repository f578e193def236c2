package app.hearth.practice;

import app.hearth.customer.Exchange;
import app.hearth.customer.RolePlay;
import app.hearth.people.Organisation;
import app.hearth.quality.Appraising;
import app.hearth.quality.Appraising.Appraised;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Judgement;
import app.hearth.signals.Signals;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Judges a sitting as live work is judged: read by the version in use, by the card of the trainee's programme. */
@Component
class TrainingScoring {

    private final Signals signals;
    private final Appraising appraising;
    private final Organisation organisation;

    TrainingScoring(Signals signals, Appraising appraising, Organisation organisation) {
        this.signals = signals;
        this.appraising = appraising;
        this.organisation = organisation;
    }

    Appraised appraise(TrainingSitting sitting, TrainingTranscript said) {
        var programme = sitting.person() == null
                ? null
                : organisation.programmeOf(sitting.person()).orElse(null);
        var transcript = said.transcript();
        return appraising.appraise(programme, transcript.turns(), signals.read(transcript));
    }

    TrainingResult result(TrainingSitting sitting, List<TrainingTurn> turns, RolePlay play) {
        var appraised = appraise(sitting, TrainingTranscript.of(sitting, turns));
        var evaluation = appraised.evaluation();
        var advisory = appraised.card().items().stream()
                .filter(Item::advisory)
                .map(Item::id)
                .collect(Collectors.toSet());
        var items = evaluation.judgements().stream()
                .filter(judgement -> judgement.verdict().isJudged() && !advisory.contains(judgement.item()))
                .collect(Collectors.toMap(Judgement::item, Judgement::share));
        var acts = new TreeMap<String, Integer>();
        play.exchanges().stream()
                .map(Exchange::heard)
                .flatMap(heard -> heard.acts().stream())
                .forEach(act -> acts.merge(act.wire(), 1, Integer::sum));
        return new TrainingResult(
                play.satisfaction(),
                evaluation.score(),
                evaluation.scorecard(),
                evaluation.version(),
                turns.size(),
                items,
                acts);
    }
}
