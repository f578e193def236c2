package app.hearth.search;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Columns;
import app.hearth.kernel.Refused;
import app.hearth.people.AgentSet;
import app.hearth.scorecard.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditions of one search and their parameters. The caller's scope comes first and is never left out. */
final class Where {

    private final List<String> bounds = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private boolean nothing;

    /**
     * Starts with what the caller may see and what was asked for.
     *
     * @param agents sets of agents of which each must contain the agent of a listing
     */
    Where(AgentSet visible, List<Set<UUID>> agents, Filter filter) {
        if (!visible.everyone()) {
            isOneOf("visible", visible.ids());
        }
        for (var index = 0; index < agents.size(); index++) {
            isOneOf("agents" + index, agents.get(index));
        }
        bound(filter.from(), "id >= :from", "from");
        bound(filter.to(), "id < :to", "to");
        var query = filter.q() == null ? "" : new Wanted(filter.q()).toQuery();
        if (!query.isEmpty()) {
            add(query, "words @@ :q::tsquery", "q");
            words.add("(" + query + ")");
        }
        is("source", filter.source());
        is("channel", filter.channel());
        is("need", filter.need());
        is("path", filter.path() == null ? null : filter.path().wire());
        is("resolved", filter.resolved() == null ? null : filter.resolved().wire());
        is(
                "satisfaction",
                filter.satisfaction() == null ? null : filter.satisfaction().wire());
        has(
                "emotion",
                filter.emotion(),
                filter.emotion() == null ? "" : filter.emotion().wire());
        has("flag", filter.flag(), filter.flag() == null ? "" : filter.flag().wire());
        has(
                "behaviour",
                filter.behaviour(),
                filter.behaviour() == null ? "" : filter.behaviour().wire());
        if (filter.entry() != null) {
            conditions.add(
                    "entry_emotion %s %s".formatted(filter.entry() == Filter.Entry.UPSET ? "<=" : ">", Marks.UPSET));
            mark(Marks.of("entry", filter.entry()));
        }
        yesOrNo("deescalated", Marks.DEESCALATED, filter.deescalated());
        yesOrNo("too_fast", Marks.TOO_FAST, filter.tooFast());
        yesOrNo("canned", Marks.CANNED, filter.canned());
        yesOrNo("critical", Marks.CRITICAL, filter.critical());
        yesOrNo("contested", Marks.CONTESTED, filter.contested());
        if (filter.item() != null) {
            var mark = Marks.of(filter.item(), filter.verdict() == null ? Verdict.NOT_MET : filter.verdict());
            add(Wanted.quoted(mark), "words @@ :item::tsquery", "item");
            mark(mark);
        }
        add(filter.scoreMin(), "score >= :scoreMin", "scoreMin");
        add(filter.scoreMax(), "score <= :scoreMax", "scoreMax");
        addWords(Marks.anyScore(filter.scoreMin(), filter.scoreMax()));
    }

    /** Goes on behind a place that {@link ListingQuery#placeOf} gave. */
    void after(Order order, @Nullable String place) {
        if (order.isByScore()) {
            bounds.add("score IS NOT NULL");
        }
        if (place == null) {
            return;
        }
        switch (order) {
            case NEWEST -> bound("id < :place", "place", idIn(place));
            case OLDEST -> bound("id > :place", "place", idIn(place));
            case LOWEST_SCORE -> afterScore(place, ">");
            case HIGHEST_SCORE -> afterScore(place, "<");
        }
    }

    /** All conditions, and perhaps one more. */
    String sql(String more) {
        return joined(Stream.of(bounds, conditions, more.isEmpty() ? List.<String>of() : List.of(more)));
    }

    /** Only what bounds the time and the place in the list. */
    String boundsSql() {
        return joined(Stream.of(bounds));
    }

    /** Whether nobody's work is asked for, or may be seen: then nothing can be found. */
    boolean isNothing() {
        return nothing;
    }

    /** All words and marks that a listing must have, as a {@code tsquery}; empty where the index is no help. */
    String marked() {
        return String.join(" & ", words);
    }

    Map<String, Object> params() {
        return params;
    }

    private static String joined(Stream<List<String>> parts) {
        var all = parts.flatMap(List::stream).collect(Collectors.joining(" AND "));
        return all.isEmpty() ? "" : " WHERE " + all;
    }

    private void afterScore(String place, String direction) {
        var cut = place.indexOf('_');
        if (cut < 0) {
            throw unknownPlace(place);
        }
        bound(
                "(score, id) %s (:placeScore::real, :place)".formatted(direction),
                "place",
                idIn(place.substring(cut + 1)));
        try {
            params.put("placeScore", Double.valueOf(place.substring(0, cut)));
        } catch (NumberFormatException notANumber) {
            throw unknownPlace(place);
        }
    }

    private void isOneOf(String name, Set<UUID> ids) {
        nothing |= ids.isEmpty();
        add(Columns.ids(ids), "agent = ANY(:%s::uuid[])".formatted(name), name);
        addWords(Marks.anyAgent(ids));
    }

    private void is(String column, @Nullable Object value) {
        if (value != null) {
            add(value, "%s = :%s".formatted(column, column), column);
            mark(Marks.of(column, value));
        }
    }

    private void has(String kind, @Nullable Enum<?> wanted, String wire) {
        if (wanted != null) {
            add(Bits.of(wanted), "%1$ss & :%1$s <> 0".formatted(kind), kind);
            mark(Marks.of(kind, wire));
        }
    }

    /** What is not so has no mark. */
    private void yesOrNo(String column, String mark, @Nullable Boolean wanted) {
        if (wanted != null) {
            conditions.add(wanted ? column : "NOT " + column);
            if (wanted) {
                mark(mark);
            }
        }
    }

    private void mark(String mark) {
        words.add(Wanted.quoted(mark));
    }

    private void addWords(@Nullable String some) {
        if (some != null) {
            words.add(some);
        }
    }

    private void bound(@Nullable Instant instant, String condition, String name) {
        if (instant != null) {
            bound(condition, name, ConversationId.floor(instant));
        }
    }

    private void bound(String condition, String name, UUID id) {
        bounds.add(condition);
        params.put(name, id);
    }

    private void add(@Nullable Object value, String condition, String name) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value);
        }
    }

    private static UUID idIn(String place) {
        try {
            return UUID.fromString(place);
        } catch (IllegalArgumentException notAnId) {
            throw unknownPlace(place);
        }
    }

    private static Refused unknownPlace(String place) {
        return Refused.invalid("search.place-unknown", "'%s' is no place in this list.".formatted(place));
    }
}
