package app.hearth.practice;

import app.hearth.customer.Debrief;
import app.hearth.customer.Exchange;
import app.hearth.customer.RolePlay;
import app.hearth.customer.mind.Act;
import app.hearth.customer.scenario.Fact;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.practice.TrainingDebriefView.TrainingActView;
import app.hearth.practice.TrainingDebriefView.TrainingEvidenceView;
import app.hearth.practice.TrainingDebriefView.TrainingFactView;
import app.hearth.practice.TrainingDebriefView.TrainingItemView;
import app.hearth.practice.TrainingDebriefView.TrainingPartView;
import app.hearth.practice.TrainingDebriefView.TrainingPointView;
import app.hearth.practice.TrainingDebriefView.TrainingRegretView;
import app.hearth.practice.TrainingDebriefView.TrainingSaidView;
import app.hearth.quality.Appraising.Appraised;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Reasons;
import app.hearth.scorecard.Verdict;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        var transcript = TrainingTranscript.of(sitting, played.turns());
        var appraised = scoring.appraise(sitting, transcript);
        var turns = transcript.transcript().turns();
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
                items(appraised, turns),
                debrief.curve().stream().map(TrainingDebriefing::point).toList(),
                debrief.dearest().stream().map(it -> regret(it, play)).toList(),
                said(transcript, play),
                parts(play),
                facts(play));
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
        var restate = regret.instead().contains(Act.RESTATE) ? untouched(play, regret.turn()) : null;
        return new TrainingRegretView(
                regret.turn(), wires(regret.did()), wires(regret.instead()), regret.kept(), regret.possible(), restate);
    }

    /** The last thing that the customer had told before a turn and that nobody had said back by then. */
    private static @Nullable String untouched(RolePlay play, int turn) {
        var before =
                play.exchanges().subList(0, Math.min(turn - 1, play.exchanges().size()));
        var restated =
                before.stream().flatMap(it -> it.heard().restated().stream()).collect(Collectors.toSet());
        var told = out(play, before);
        var scenario = play.setting().scenario();
        var text = scenario.text(play.setting().language());
        return scenario.facts().stream()
                .map(Fact::id)
                .filter(told::contains)
                .filter(id -> !restated.contains(id))
                .reduce((one, later) -> later)
                .map(id -> text.fact(id).say().getFirst())
                .orElse(null);
    }

    private static Set<String> out(RolePlay play, List<Exchange> exchanges) {
        var out = new HashSet<String>();
        play.setting().scenario().facts().stream()
                .filter(fact -> fact.told() == Fact.Told.OPENING)
                .forEach(fact -> out.add(fact.id()));
        exchanges.forEach(it -> out.addAll(it.facts()));
        return out;
    }

    private static List<TrainingItemView> items(Appraised appraised, List<Turn> turns) {
        var judged = appraised.evaluation().judgements().stream()
                .collect(Collectors.toMap(Judgement::item, judgement -> judgement));
        return appraised.card().items().stream()
                .map(item -> item(item, judged.getOrDefault(item.id(), Judgement.notApplicable(item.id())), turns))
                .filter(it -> it.verdict().isJudged())
                .sorted(Comparator.comparingDouble(TrainingDebriefing::left))
                .toList();
    }

    private static double left(TrainingItemView item) {
        return item.points() == null ? 0 : item.points() - item.weight() - (item.verdict() == Verdict.NOT_MET ? 1 : 0);
    }

    private static TrainingItemView item(Item item, Judgement judgement, List<Turn> turns) {
        return new TrainingItemView(
                item.id(),
                item.name(),
                item.definition(),
                judgement.verdict(),
                judgement.verdict().isJudged() ? rounded(item.weight() * judgement.share()) : null,
                item.weight(),
                Reasons.of(item, judgement.verdict()),
                judgement.verdict() == Verdict.MET ? null : item.pass(),
                judgement.evidence().stream()
                        .map(sight -> new TrainingEvidenceView(
                                sight.turn(),
                                sight.start(),
                                sight.end(),
                                turns.get(sight.turn()).text().substring(sight.start(), sight.end())))
                        .toList());
    }

    private static List<TrainingSaidView> said(TrainingTranscript transcript, RolePlay play) {
        var turns = transcript.transcript().turns();
        var said = new ArrayList<TrainingSaidView>();
        for (var place = 0; place < turns.size(); place++) {
            var turn = turns.get(place);
            var round = transcript.rounds().get(place);
            var exchange =
                    turn.speaker() == Speaker.AGENT && round <= play.exchanges().size()
                            ? play.exchanges().get(round - 1)
                            : null;
            said.add(new TrainingSaidView(
                    round,
                    turn.speaker(),
                    turn.text(),
                    exchange == null ? null : exchange.turn().waited(),
                    exchange == null ? List.of() : acts(exchange)));
        }
        return said;
    }

    private static List<TrainingActView> acts(Exchange exchange) {
        var heard = exchange.heard();
        var signed = heard.signs().stream().map(it -> it.act()).collect(Collectors.toSet());
        return Stream.concat(
                        heard.signs().stream()
                                .filter(it -> heard.has(it.act()))
                                .map(it -> new TrainingActView(
                                        it.act().wire(), it.act().isKind(), it.start(), it.end())),
                        heard.acts().stream()
                                .filter(act -> !signed.contains(act))
                                .map(act -> new TrainingActView(act.wire(), act.isKind(), null, null)))
                .toList();
    }

    private static List<TrainingPartView> parts(RolePlay play) {
        var brought = new HashMap<String, Double>();
        play.exchanges()
                .forEach(it -> it.heard().delivered().forEach((part, share) -> brought.merge(part, share, Math::max)));
        var text = play.setting().scenario().text(play.setting().language());
        return play.setting().scenario().solutions().stream()
                .map(part -> {
                    var words = text.solutions().get(part.id());
                    return new TrainingPartView(
                            words == null ? part.id() : words.say(),
                            part.worth(),
                            brought.getOrDefault(part.id(), 0.0));
                })
                .toList();
    }

    private static List<TrainingFactView> facts(RolePlay play) {
        var out = out(play, play.exchanges());
        var text = play.setting().scenario().text(play.setting().language());
        return play.setting().scenario().facts().stream()
                .map(fact -> new TrainingFactView(text.fact(fact.id()).say().getFirst(), out.contains(fact.id())))
                .toList();
    }

    private static List<String> wires(Collection<Act> acts) {
        return acts.stream().sorted().map(Act::wire).toList();
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
