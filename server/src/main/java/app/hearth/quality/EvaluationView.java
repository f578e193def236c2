package app.hearth.quality;

import app.hearth.document.Bilingual;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Reasons;
import app.hearth.scorecard.Scorecard;
import app.hearth.scorecard.Sight;
import app.hearth.scorecard.Verdict;
import app.hearth.transcript.Turn;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as pages show it: every item with its verdict, the reason in words and the words it rests on.
 *
 * @param judgedShare how much of the weight that applies was judged, 0…1; the rest waits for a person
 * @param contested whether an appeal is open; until it is closed the score counts for no rank, point or pay
 */
record EvaluationView(
        CardView scorecard,
        @Nullable Double score,
        @Nullable Double skillScore,
        @Nullable Double complianceScore,
        double judgedShare,
        boolean contested,
        CriticalView critical,
        List<SectionView> sections,
        Instant evaluatedAt,
        String judge,
        String reader) {

    /**
     * What one of several cards says of a conversation, in short.
     *
     * @param main whether it is the card whose score lists show
     */
    record CardScoreView(
            CardView scorecard, boolean main, @Nullable Double score, boolean criticalFailed) {

        static CardScoreView of(Standing standing, Scorecard card) {
            return new CardScoreView(
                    new CardView(card.id(), card.name(), card.version()),
                    standing.main(),
                    standing.evaluation().score(),
                    standing.evaluation().criticalFailed());
        }
    }

    record CardView(String id, Bilingual name, int version) {}

    /**
     * What the critical items say.
     *
     * @param items the ids of those that were not met
     */
    record CriticalView(boolean failed, List<String> items) {}

    record SectionView(
            String id,
            Bilingual name,
            double weight,
            @Nullable Double score,
            List<ItemView> items) {}

    /**
     * An item with what came of it.
     *
     * @param points null where nothing was judged, and for advice
     * @param advisory whether the verdict is a machine's advice, which counts nowhere until a person has decided
     */
    record ItemView(
            String id,
            Bilingual name,
            Bilingual definition,
            double weight,
            Verdict verdict,
            @Nullable Double points,
            Item.@Nullable Critical critical,
            boolean compliance,
            boolean advisory,
            @Nullable Double confidence,
            List<EvidenceView> evidence,
            Bilingual reason,
            @Nullable RulingView ruling) {}

    /**
     * What people decided about an item.
     *
     * @param machine what the machine had said
     */
    record RulingView(Ruling.Origin origin, Verdict machine, Instant at) {

        static @Nullable RulingView of(String item, List<Ruling> rulings, List<Judgement> machine) {
            var said = machine.stream().filter(it -> it.item().equals(item)).findFirst();
            return rulings.stream()
                    .filter(it -> it.item().equals(item) && said.isPresent())
                    .map(it -> new RulingView(it.origin(), said.get().verdict(), it.at()))
                    .findFirst()
                    .orElse(null);
        }
    }

    record EvidenceView(int turn, int start, int end, String text) {}

    static EvaluationView of(Scorecard card, EvaluationTable.Kept kept, List<Ruling> rulings, List<Turn> turns) {
        var evaluation = kept.evaluation();
        var byItem = new HashMap<String, Judgement>();
        card.items().forEach(item -> byItem.put(item.id(), Judgement.notApplicable(item.id())));
        evaluation.judgements().forEach(judgement -> byItem.put(judgement.item(), judgement));
        var standing = kept.standing();
        var counting = card.counting(byItem, standing.decided());
        return new EvaluationView(
                new CardView(card.id(), card.name(), card.version()),
                evaluation.score(),
                evaluation.skill(),
                evaluation.compliance(),
                judgedShare(card, byItem, counting),
                kept.contested(),
                new CriticalView(evaluation.criticalFailed(), failed(card, counting)),
                card.sections().stream()
                        .map(section -> new SectionView(
                                section.id(),
                                section.name(),
                                section.weight(),
                                card.scoreOf(section, counting),
                                section.items().stream()
                                        .map(item -> item(
                                                item,
                                                byItem,
                                                turns,
                                                standing.isAdvice(item),
                                                RulingView.of(item.id(), rulings, standing.machine())))
                                        .toList()))
                        .toList(),
                kept.at(),
                "machine",
                evaluation.reader());
    }

    private static ItemView item(
            Item item, Map<String, Judgement> byItem, List<Turn> turns, boolean advice, @Nullable RulingView ruling) {
        var judgement = byItem.getOrDefault(item.id(), Judgement.notApplicable(item.id()));
        return new ItemView(
                item.id(),
                item.name(),
                item.definition(),
                item.weight(),
                judgement.verdict(),
                judgement.verdict().isJudged() && !advice ? rounded(item.weight() * judgement.share()) : null,
                item.critical(),
                item.compliance(),
                advice,
                judgement.confidence(),
                judgement.evidence().stream()
                        .map(sight -> evidence(sight, turns))
                        .toList(),
                Reasons.of(item, judgement.verdict()),
                ruling);
    }

    private static EvidenceView evidence(Sight sight, List<Turn> turns) {
        var text = turns.get(sight.turn()).text();
        return new EvidenceView(sight.turn(), sight.start(), sight.end(), text.substring(sight.start(), sight.end()));
    }

    private static List<String> failed(Scorecard card, Map<String, Judgement> counting) {
        return card.items().stream()
                .filter(item -> item.critical() != null)
                .map(Item::id)
                .filter(id -> verdict(id, counting) == Verdict.NOT_MET)
                .toList();
    }

    /** What is advice waits for a person, whatever the machine says. */
    private static double judgedShare(Scorecard card, Map<String, Judgement> byItem, Map<String, Judgement> counting) {
        var judged = 0.0;
        var pending = 0.0;
        for (var item : card.items()) {
            if (verdict(item.id(), counting).isJudged()) {
                judged += item.weight();
            } else if (verdict(item.id(), byItem) != Verdict.NOT_APPLICABLE) {
                pending += item.weight();
            }
        }
        return judged + pending == 0 ? 0 : rounded(judged / (judged + pending));
    }

    private static Verdict verdict(String item, Map<String, Judgement> byItem) {
        return byItem.getOrDefault(item, Judgement.notApplicable(item)).verdict();
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
