package app.hearth.review;

import app.hearth.conversation.Conversation;
import app.hearth.people.AgentCard;
import app.hearth.people.Named;
import app.hearth.quality.Standing;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Scorecard;
import app.hearth.scorecard.Section;
import app.hearth.scorecard.Verdict;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that a 质检评分表 says about one conversation.
 *
 * @param agent null where the source names none
 * @param review the one that decided; null where no person judged it
 */
record ScoreSheet(
        Conversation conversation,
        Scorecard card,
        Standing standing,
        @Nullable AgentCard agent,
        @Nullable Review review,
        ZoneId zone) {

    /**
     * An item with what came of it; points are null where nothing was judged, and for advice.
     *
     * @param advice whether the verdict is a machine's advice, which counts nowhere
     */
    record Row(
            Section section,
            Item item,
            Verdict verdict,
            boolean advice,
            @Nullable Double points,
            @Nullable Double lost,
            String words) {

        /** A critical item that was not met, and counts. */
        boolean isVeto() {
            return item.critical() != null && verdict == Verdict.NOT_MET && !advice;
        }
    }

    List<Row> rows() {
        Map<String, Judgement> byItem = new HashMap<>();
        standing.evaluation().judgements().forEach(it -> byItem.put(it.item(), it));
        return card.sections().stream()
                .flatMap(section -> section.items().stream()
                        .map(item ->
                                row(section, item, byItem.getOrDefault(item.id(), Judgement.notApplicable(item.id())))))
                .toList();
    }

    private Row row(Section section, Item item, Judgement judgement) {
        var advice = standing.isAdvice(item);
        var judged = judgement.verdict().isJudged() && !advice;
        return new Row(
                section,
                item,
                judgement.verdict(),
                advice,
                judged ? hundredths(item.weight() * judgement.share()) : null,
                judged ? hundredths(item.weight() * (1 - judgement.share())) : null,
                words(judgement));
    }

    /** Each sentence with the number of its turn; those of what is met are left out, as on paper. */
    private String words(Judgement judgement) {
        if (judgement.verdict() == Verdict.MET) {
            return "";
        }
        return judgement.evidence().stream()
                .filter(sight -> sight.turn() < conversation.turns().size())
                .map(sight -> {
                    var text = conversation.turns().get(sight.turn()).text();
                    var end = Math.min(sight.end(), text.length());
                    return "#%d %s"
                            .formatted(
                                    sight.turn() + 1, sight.start() < end ? text.substring(sight.start(), end) : text);
                })
                .collect(Collectors.joining("\n"));
    }

    String agentName() {
        return agent == null
                ? ""
                : agent.person() == null ? agent.externalId() : agent.person().name();
    }

    String teamName() {
        return agent == null ? "" : nameOf(agent.team());
    }

    String programmeName() {
        return agent == null ? "" : nameOf(agent.programme());
    }

    private static String nameOf(@Nullable Named named) {
        return named == null ? "" : named.name();
    }

    private static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
