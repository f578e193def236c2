package app.hearth.practice;

import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.document.Bilingual;
import app.hearth.kernel.Caller;
import app.hearth.people.SourceAgents;
import app.hearth.quality.Standing;
import app.hearth.quality.Standings;
import app.hearth.scorecard.Item;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What somebody's own live conversations of the last 30 days leave room for; nobody else is shown it here. What is a
 * machine's advice is no miss.
 */
@Component
class TrainingMissed {

    private static final Duration LOOKED_AT = Duration.ofDays(30);
    private static final int MOST = 400;
    private static final UUID LAST = new UUID(-1, -1);

    private final Conversations conversations;
    private final SourceAgents agents;
    private final Standings standings;
    private final Clock clock;

    TrainingMissed(Conversations conversations, SourceAgents agents, Standings standings, Clock clock) {
        this.conversations = conversations;
        this.agents = agents;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * An item that was missed.
     *
     * @param missed what was lost of it, a whole miss counting one
     * @param judged in how many conversations it was judged
     */
    record Missed(Item item, Bilingual name, double missed, int judged) {}

    /** The item that cost most first; of items that role-plays exercise. */
    List<Missed> of(Caller caller) {
        if (caller.person() == null) {
            return List.of();
        }
        var from = ConversationId.floor(clock.instant().minus(LOOKED_AT));
        var ids = conversations.of(agents.ofPerson(caller.person()), from, LAST, MOST);
        var lost = new HashMap<String, Double>();
        var judged = new HashMap<String, Integer>();
        var items = new HashMap<String, Item>();
        for (var standing : standings.main(ids)) {
            count(standing, lost, judged, items);
        }
        var missed = new ArrayList<Missed>();
        lost.forEach((id, sum) -> {
            var item = items.get(id);
            if (item != null && !TrainingAdvice.topics(item).isEmpty()) {
                missed.add(new Missed(item, item.name(), sum, judged.getOrDefault(id, 0)));
            }
        });
        missed.sort(Comparator.comparingDouble(
                        (Missed it) -> it.missed() * Math.max(1, it.item().weight()))
                .reversed()
                .thenComparing(it -> it.item().id()));
        return missed;
    }

    private void count(
            Standing standing, Map<String, Double> lost, Map<String, Integer> judged, Map<String, Item> items) {
        var evaluation = standing.evaluation();
        var card = standings.card(evaluation.scorecard(), evaluation.version());
        card.items().forEach(item -> items.put(item.id(), item));
        var advice =
                card.items().stream().filter(standing::isAdvice).map(Item::id).collect(Collectors.toSet());
        for (var judgement : evaluation.judgements()) {
            if (judgement.verdict().isJudged() && !advice.contains(judgement.item())) {
                judged.merge(judgement.item(), 1, Integer::sum);
                if (judgement.share() < 1) {
                    lost.merge(judgement.item(), 1 - judgement.share(), Double::sum);
                }
            }
        }
    }
}
