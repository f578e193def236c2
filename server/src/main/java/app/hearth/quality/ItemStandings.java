package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.document.Bilingual;
import app.hearth.kernel.Refused;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Verdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How single items stand, for those who question a verdict. The caller of this has checked who may see it. */
@Service
public class ItemStandings {

    private final EvaluationTable evaluations;
    private final RulingTable rulings;
    private final Scorecards scorecards;

    ItemStandings(EvaluationTable evaluations, RulingTable rulings, Scorecards scorecards) {
        this.evaluations = evaluations;
        this.rulings = rulings;
        this.scorecards = scorecards;
    }

    /** Every item of the main card, in its order. */
    @Transactional(readOnly = true)
    public List<ItemStanding> of(ConversationId conversation) {
        var kept = evaluations
                .find(conversation)
                .orElseThrow(() -> Refused.unknown(
                        "evaluation.none", "Conversation %s is not scored yet.".formatted(conversation.value())));
        var evaluation = kept.evaluation();
        var ruled = rulings.of(List.of(conversation.value()));
        return scorecards.version(evaluation.scorecard(), evaluation.version()).items().stream()
                .map(item -> new ItemStanding(
                        conversation,
                        evaluation.scorecard(),
                        evaluation.version(),
                        evaluation.reader(),
                        evaluation.judgements().stream()
                                .filter(it -> it.item().equals(item.id()))
                                .findFirst()
                                .orElseGet(() -> Judgement.notApplicable(item.id())),
                        kept.standing().isAdvice(item),
                        ruled.stream()
                                .filter(it -> it.scorecard().equals(evaluation.scorecard())
                                        && it.item().equals(item.id()))
                                .findFirst()
                                .orElse(null),
                        kept.at()))
                .toList();
    }

    /** One item of the main card. */
    @Transactional(readOnly = true)
    public ItemStanding of(ConversationId conversation, String item) {
        return of(conversation).stream()
                .filter(it -> it.judgement().item().equals(item))
                .findFirst()
                .orElseThrow(() -> Refused.unknown(
                        "evaluation.item-unknown",
                        "Conversation %s has no item '%s'.".formatted(conversation.value(), item)));
    }

    /** An item as the version of the card asks it. */
    public Item item(String scorecard, int version, String item) {
        return scorecards.version(scorecard, version).items().stream()
                .filter(it -> it.id().equals(item))
                .findFirst()
                .orElseThrow(() -> Refused.unknown(
                        "scorecard.item-unknown", "Scorecard '%s' has no item '%s'.".formatted(scorecard, item)));
    }

    /** What a card is called. */
    public Bilingual nameOf(String scorecard, int version) {
        return scorecards.version(scorecard, version).name();
    }

    /**
     * The next stretch of conversations that a card judged, newest first.
     *
     * @param before where to go on; null to begin
     */
    @Transactional(readOnly = true)
    public List<JudgedAlike> walk(
            String scorecard,
            int version,
            String reader,
            String item,
            Verdict verdict,
            @Nullable UUID before,
            int limit) {
        return evaluations.walk(scorecard, version, reader, item, verdict, before, limit);
    }

    /** How many conversations a card has judged. */
    @Transactional(readOnly = true)
    public long count(String scorecard) {
        return evaluations.count(scorecard);
    }
}
