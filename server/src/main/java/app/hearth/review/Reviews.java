package app.hearth.review;

import app.hearth.conversation.ConversationId;
import app.hearth.conversation.ConversationsErased;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers said, for those who measure, appeal and learn from it. Who may see it is the asker's to check. */
@Service
public class Reviews {

    private final ReviewTable table;
    private final ReviewQuery query;

    Reviews(ReviewTable table, ReviewQuery query) {
        this.table = table;
        this.query = query;
    }

    @Transactional(readOnly = true)
    public Optional<Review> find(UUID id) {
        return table.find(id);
    }

    /** Those of the reviews that are here, in any order. */
    @Transactional(readOnly = true)
    public List<Review> find(Collection<UUID> ids) {
        return table.find(ids);
    }

    /**
     * The submitted reviews of a conversation, the first one first; those of calibration sessions are not among them.
     */
    @Transactional(readOnly = true)
    public List<Review> submittedOf(ConversationId conversation) {
        return table.submittedOf(conversation);
    }

    /**
     * Every verdict of the reviews submitted from an instant on and before another, with the machine's beside it.
     *
     * @param scorecard null for every card
     * @param item null for every item
     */
    @Transactional(readOnly = true)
    public List<ItemReview> verdicts(Instant from, Instant to, @Nullable String scorecard, @Nullable String item) {
        return query.verdicts(from, to, scorecard, item);
    }

    /**
     * The submitted reviews by a card of conversations that began from an instant on and before another, the first one
     * first; those of calibration sessions too.
     */
    @Transactional(readOnly = true)
    public List<Review> ofConversations(String scorecard, Instant from, Instant to) {
        return query.ofConversations(scorecard, from, to);
    }

    /** The cards that were ever reviewed by. */
    @Transactional(readOnly = true)
    public List<ReviewedCard> cards() {
        return query.cards();
    }

    /** Pairs of independent reviews whose second one was submitted from an instant on and before another. */
    @Transactional(readOnly = true)
    public List<ReviewPair> pairs(Instant from, Instant to) {
        var seconds = query.seconds(from, to);
        var all = query.submittedOf(
                seconds.stream().map(it -> it.conversation().value()).toList());
        var pairs = new ArrayList<ReviewPair>();
        for (var second : seconds) {
            all.stream()
                    .filter(it -> it.conversation().equals(second.conversation()))
                    .filter(it -> it.scorecard().equals(second.scorecard()))
                    .filter(it -> !it.id().equals(second.id()))
                    .findFirst()
                    .ifPresent(first -> pairs.add(new ReviewPair(first, second)));
        }
        return pairs;
    }

    @EventListener
    void on(ConversationsErased erased) {
        table.delete(erased.conversations());
    }
}
