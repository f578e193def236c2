package app.hearth.practice;

import app.hearth.practice.TrainingDebriefView.TrainingEvidenceView;
import app.hearth.practice.TrainingDebriefView.TrainingItemView;
import app.hearth.quality.Appraising.Appraised;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Reasons;
import app.hearth.scorecard.Sight;
import app.hearth.scorecard.Verdict;
import app.hearth.transcript.Turn;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The items of the card, those that cost most first, with the words they rest on as they were shown. */
final class TrainingJudged {

    private TrainingJudged() {}

    static List<TrainingItemView> items(Appraised appraised, Shown shown) {
        var judged = appraised.evaluation().judgements().stream()
                .collect(Collectors.toMap(Judgement::item, judgement -> judgement));
        return appraised.card().items().stream()
                .map(item -> item(item, judged.getOrDefault(item.id(), Judgement.notApplicable(item.id())), shown))
                .filter(it -> it.verdict().isJudged())
                .sorted(Comparator.comparingDouble(TrainingJudged::left))
                .toList();
    }

    private static double left(TrainingItemView item) {
        return item.points() == null ? 0 : item.points() - item.weight() - (item.verdict() == Verdict.NOT_MET ? 1 : 0);
    }

    private static TrainingItemView item(Item item, Judgement judgement, Shown shown) {
        return new TrainingItemView(
                item.id(),
                item.name(),
                item.definition(),
                judgement.verdict(),
                judgement.verdict().isJudged() && !item.advisory()
                        ? TrainingDebriefing.rounded(item.weight() * judgement.share())
                        : null,
                item.weight(),
                item.advisory(),
                Reasons.of(item, judgement.verdict()),
                judgement.verdict() == Verdict.MET ? null : item.pass(),
                judgement.evidence().stream().map(shown::evidence).toList());
    }

    /**
     * Evidence is found in what was judged and told in what was shown. Where the customer's words were put otherwise,
     * all of them are the evidence.
     */
    record Shown(List<Turn> judged, List<Turn> shown) {

        TrainingEvidenceView evidence(Sight sight) {
            var text = shown.get(sight.turn()).text();
            var same = text.equals(judged.get(sight.turn()).text());
            var start = same ? sight.start() : 0;
            var end = same ? sight.end() : text.length();
            return new TrainingEvidenceView(sight.turn(), start, end, text.substring(start, end));
        }
    }
}
