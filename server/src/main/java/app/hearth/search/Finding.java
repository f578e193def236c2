package app.hearth.search;

import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.conversation.ConversationsErased;
import app.hearth.kernel.Caller;
import app.hearth.kernel.MonthlyPartitions;
import app.hearth.kernel.Page;
import app.hearth.people.AgentCard;
import app.hearth.people.SourceAgents;
import app.hearth.quality.ConversationsScored;
import app.hearth.quality.ScoredConversation;
import app.hearth.scorecard.Verdict;
import app.hearth.transcript.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists conversations for whoever may see them, and keeps the lists up to date. */
@Service
public class Finding {

    private static final int HIGHLIGHTED_TURNS = 3;

    private final ListingTable table;
    private final ListingQuery query;
    private final MonthlyPartitions months;
    private final Conversations conversations;
    private final SourceAgents agents;

    Finding(
            ListingTable table,
            ListingQuery query,
            MonthlyPartitions months,
            Conversations conversations,
            SourceAgents agents) {
        this.table = table;
        this.query = query;
        this.months = months;
        this.conversations = conversations;
        this.agents = agents;
    }

    /** Within the transaction that keeps the scores: what can be found is what is kept. */
    @EventListener
    void on(ConversationsScored scored) {
        var words = new HashMap<ConversationId, String>();
        var batch = new ArrayList<Listing>();
        for (var one : scored.batch()) {
            var listing = listingOf(one);
            words.put(listing.id(), wordsOf(one, listing));
            batch.add(listing);
        }
        months.open(
                "listing", batch.stream().map(listing -> listing.id().value()).toList());
        table.upsert(batch, listing -> Objects.requireNonNull(words.get(listing.id())));
    }

    @EventListener
    void on(ConversationsErased erased) {
        table.delete(erased.conversations());
    }

    @Transactional(readOnly = true)
    Page<Found> find(Caller caller, Filter filter, Order order, @Nullable String after, int size) {
        var rows = query.find(agents.visibleTo(caller.scope()), agentsIn(filter), filter, order, after, size + 1);
        var page = Page.cut(rows, size, last -> ListingQuery.placeOf(last, order));
        var cards = cardsOf(page.items());
        var highlights = highlights(page.items(), filter.q());
        return page.map(listing -> new Found(
                listing,
                listing.agent() == null ? null : cards.get(listing.agent()),
                highlights.getOrDefault(listing.id().value(), List.of())));
    }

    /** Hands over all that is found, one after the other, without holding them all. */
    @Transactional(readOnly = true)
    void withAll(Caller caller, Filter filter, Order order, int limit, Taker taker) {
        var cards = new HashMap<UUID, AgentCard>();
        try (var rows = query.stream(agents.visibleTo(caller.scope()), agentsIn(filter), filter, order, limit)) {
            taker.take(rows.map(listing -> new Found(listing, cardOf(listing.agent(), cards), List.of())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What becomes of a list that is handed over. */
    interface Taker {

        void take(Stream<Found> all) throws IOException;
    }

    private @Nullable AgentCard cardOf(@Nullable UUID agent, Map<UUID, AgentCard> known) {
        return agent == null
                ? null
                : known.computeIfAbsent(agent, id -> agents.cards(List.of(id)).get(id));
    }

    @Transactional(readOnly = true)
    int count(Caller caller, Filter filter) {
        return query.count(agents.visibleTo(caller.scope()), agentsIn(filter), filter);
    }

    private Map<UUID, AgentCard> cardsOf(List<Listing> listings) {
        return agents.cards(
                listings.stream().map(Listing::agent).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private List<Set<UUID>> agentsIn(Filter filter) {
        var sets = new ArrayList<Set<UUID>>();
        if (filter.person() != null) {
            sets.add(agents.ofPerson(filter.person()));
        }
        if (filter.team() != null) {
            sets.add(agents.ofTeam(filter.team()));
        }
        if (filter.programme() != null) {
            sets.add(agents.ofProgramme(filter.programme()));
        }
        return sets;
    }

    private Map<UUID, List<Highlight>> highlights(List<Listing> listings, @Nullable String q) {
        if (q == null || q.isBlank()) {
            return Map.of();
        }
        var wanted = new Wanted(q);
        var ids = listings.stream().map(listing -> listing.id().value()).toList();
        return conversations.find(ids).stream()
                .collect(Collectors.toMap(it -> it.id().value(), it -> highlightsIn(it.turns(), wanted)));
    }

    private static List<Highlight> highlightsIn(List<Turn> turns, Wanted wanted) {
        var highlights = new ArrayList<Highlight>();
        for (var index = 0; index < turns.size() && highlights.size() < HIGHLIGHTED_TURNS; index++) {
            var highlight = Highlight.of(index, turns.get(index).text(), wanted);
            if (highlight != null) {
                highlights.add(highlight);
            }
        }
        return highlights;
    }

    private static Listing listingOf(ScoredConversation scored) {
        var evaluation = scored.evaluation();
        return Listing.of(
                scored.conversation(),
                scored.reading(),
                evaluation.score(),
                evaluation.criticalFailed(),
                scored.contested());
    }

    private static String wordsOf(ScoredConversation scored, Listing listing) {
        var conversation = scored.conversation();
        var words = Words.of(conversation.turns().stream().map(Turn::text).toList());
        words.addAll(Marks.of(listing));
        scored.evaluation().judgements().stream()
                .filter(it -> it.verdict() != Verdict.NOT_APPLICABLE)
                .forEach(it -> words.add(Marks.of(it.item(), it.verdict())));
        words.add(Wanted.numberWord(conversation.externalId()));
        return String.join(" ", words);
    }

    /** A listing with its agent and, where words were looked for, the turns that hold them. */
    record Found(Listing listing, @Nullable AgentCard agent, List<Highlight> highlights) {}
}
