package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the machine judges item by item, over stretches of time. */
@Service
public class ItemRates {

    private static final long ENOUGH = 4_000;

    private final ItemRateQuery query;

    ItemRates(ItemRateQuery query) {
        this.query = query;
    }

    /** How many evaluations there are of conversations that started from an instant on and before another. */
    @Transactional(readOnly = true)
    public long count(Instant from, Instant to) {
        return query.count(ConversationId.floor(from), ConversationId.floor(to));
    }

    /** What the machine said, of some four thousand of these conversations or of all where there are fewer. */
    @Transactional(readOnly = true)
    public List<ItemRate> between(Instant from, Instant to) {
        var every = Math.max(1, count(from, to) / ENOUGH);
        return query.rates(ConversationId.floor(from), ConversationId.floor(to), every);
    }
}
