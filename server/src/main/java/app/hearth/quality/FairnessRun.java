package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.people.AgentSet;
import app.hearth.reading.Reading;
import app.hearth.scorecard.Fairness;
import app.hearth.scorecard.Fairness.ItemFairness;
import app.hearth.scorecard.Scorecard;
import app.hearth.signals.ReadConversation;
import app.hearth.signals.Signals;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries a draft in other words once: on the card's own examples, whose signals are given, and on stored conversations,
 * some of each of the last weeks, which are read anew.
 */
final class FairnessRun {

    /** From this share on the verdicts of an item depend on who speaks, and not on what was said. */
    static final double TOO_MANY = 0.02;

    private static final int WEEKS = 8;
    private static final int EACH_WEEK = 5;
    private static final int MOST = 40;
    private static final int LONGEST = 60;

    private final Scorecard card;
    private final Signals signals;
    private final TransactionTemplate transaction;
    private final Instant now;
    private final Map<String, @Nullable UUID> agents = new LinkedHashMap<>();
    private volatile int done;
    private volatile int total;
    private volatile List<ItemFairness> items = List.of();

    FairnessRun(Scorecard card, Signals signals, TransactionTemplate transaction, Instant now) {
        this.card = card;
        this.signals = signals;
        this.transaction = transaction;
        this.now = now;
    }

    void go() {
        var fairness = new Fairness(card);
        var talks = talks();
        var tried = 0;
        total = card.examples().size() + talks.size();
        for (var example : card.examples()) {
            fairness.tryOn(example.name(), example.turns(), turns -> example.reading());
            done = ++tried;
        }
        for (var talk : talks) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            var conversation = talk.conversation();
            var name = conversation.id().value().toString();
            agents.put(name, conversation.agent());
            fairness.tryOn(name, conversation.turns(), turns -> read(talk, turns));
            done = ++tried;
        }
        items = fairness.items();
    }

    int done() {
        return done;
    }

    int total() {
        return total;
    }

    List<ItemFairness> items() {
        return items;
    }

    /** The items whose verdicts flip too often. */
    List<String> unfair() {
        return items.stream()
                .filter(item -> item.pairs() > 0 && item.flips() >= TOO_MANY * item.pairs())
                .map(item -> item.item().id())
                .toList();
    }

    /** Whether somebody may read the words of a talk; an example of the card belongs to nobody. */
    boolean maySee(String talk, AgentSet visible) {
        return !agents.containsKey(talk) || visible.contains(agents.get(talk));
    }

    FairnessNote note(@Nullable String reason, @Nullable String by) {
        return new FairnessNote(
                total,
                items.stream().mapToInt(ItemFairness::pairs).sum(),
                items.stream().mapToInt(ItemFairness::flips).sum(),
                unfair(),
                reason,
                by);
    }

    private List<ReadConversation> talks() {
        var found = new LinkedHashMap<ConversationId, ReadConversation>();
        for (var week = 1; week <= WEEKS; week++) {
            take(found, ConversationId.floor(now.minus(Duration.ofDays(7L * week))), EACH_WEEK);
        }
        take(found, null, MOST);
        return found.values().stream().limit(MOST).toList();
    }

    private void take(Map<ConversationId, ReadConversation> found, @Nullable UUID after, int most) {
        var read = transaction.execute(status -> signals.next(after, most));
        if (read != null) {
            read.stream()
                    .filter(it -> it.conversation().turns().size() <= LONGEST)
                    .forEach(it -> found.put(it.conversation().id(), it));
        }
    }

    private Reading read(ReadConversation talk, List<Turn> turns) {
        return turns.equals(talk.conversation().turns())
                ? talk.reading()
                : signals.read(new Transcript("fairness", null, null, null, null, turns, Outcome.UNKNOWN));
    }
}
