package app.hearth.search;

import static java.util.Objects.requireNonNull;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Columns;
import app.hearth.people.AgentSet;
import app.hearth.reading.Behaviour;
import app.hearth.reading.ConversationReading.Path;
import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds listings: the visible ones, narrowed by a filter, in an order, after a place. */
@Repository
class ListingQuery {

    private static final String COLUMNS =
            "id, source, external_id, agent, channel, turns, opening, csat, need, need_words, entry_emotion, emotions,"
                    + " flags, behaviours, path, satisfaction, satisfaction_score, resolved, deescalated, too_fast,"
                    + " canned, score, critical, contested";

    /** As many of the first listings are looked through one by one; what is not rare is found among them. */
    private static final int LOOKED_THROUGH = 2000;

    private static final Duration FIRST_STRETCH = Duration.ofDays(31);

    private final JdbcClient jdbc;

    ListingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds a page. What is common stands among the first listings and is found by looking through them in order. What
     * is rare is then found by the index of words and marks, in ever longer stretches of time: a stretch can hold only
     * few of it, so that the page is quick whatever was asked for and however much there is.
     */
    List<Listing> find(
            AgentSet visible, List<Set<UUID>> agents, Filter filter, Order order, @Nullable String after, int limit) {
        var where = new Where(visible, agents, filter);
        where.after(order, after);
        if (where.isNothing()) {
            return List.of();
        }
        if (where.marked().isEmpty()) {
            return select(where, "", order, limit);
        }
        return order.isByScore() ? findByScore(where, order, limit) : findByTime(where, order, limit);
    }

    private List<Listing> findByTime(Where where, Order order, int limit) {
        var newest = order == Order.NEWEST;
        var edge = edge(where, order);
        if (edge == null) {
            return select(where, "", order, limit);
        }
        where.params().put("edge", edge);
        var found = new ArrayList<>(select(where, newest ? "id >= :edge" : "id < :edge", order, limit));
        var end = end(newest);
        var stretch = FIRST_STRETCH;
        var near = edge;
        while (found.size() < limit
                && (newest ? !startOf(near).isBefore(end) : !startOf(near).isAfter(end))) {
            var far = ConversationId.floor(
                    newest ? startOf(near).minus(stretch) : startOf(near).plus(stretch));
            where.params().put("low", newest ? far : near);
            where.params().put("high", newest ? near : far);
            found.addAll(marked(where, "id >= :low AND id < :high", order, limit - found.size()));
            near = far;
            stretch = stretch.multipliedBy(2);
        }
        return found;
    }

    private List<Listing> findByScore(Where where, Order order, int limit) {
        var found = jdbc.sql("SELECT %s FROM (SELECT * FROM listing%s%s LIMIT %d) AS first"
                                .formatted(COLUMNS, where.boundsSql(), order.sql(), LOOKED_THROUGH)
                        + where.sql("") + order.sql() + " LIMIT " + limit)
                .params(where.params())
                .query(ListingQuery::read)
                .list();
        return found.size() == limit ? found : marked(where, "", order, limit);
    }

    private List<Listing> select(Where where, String more, Order order, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM listing" + where.sql(more) + order.sql() + " LIMIT " + limit)
                .params(where.params())
                .query(ListingQuery::read)
                .list();
    }

    /** By the index: all that has the words and marks is gathered first, then put in order. */
    private List<Listing> marked(Where where, String more, Order order, int limit) {
        where.params().put("marked", where.marked());
        var stretch = more.isEmpty() ? "" : " AND " + more;
        return jdbc.sql("WITH found AS MATERIALIZED (SELECT %s FROM listing%s) SELECT * FROM found%s LIMIT %d"
                        .formatted(COLUMNS, where.sql("words @@ :marked::tsquery" + stretch), order.sql(), limit))
                .params(where.params())
                .query(ListingQuery::read)
                .list();
    }

    /** The listing behind the first ones; null where there are no more than those. */
    private @Nullable UUID edge(Where where, Order order) {
        return jdbc.sql("SELECT id FROM listing" + where.boundsSql() + order.sql() + " LIMIT 1 OFFSET "
                        + LOOKED_THROUGH)
                .params(where.params())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** When the last listing in an order started. */
    private Instant end(boolean newest) {
        return jdbc.sql("SELECT id FROM listing ORDER BY id %s LIMIT 1".formatted(newest ? "" : "DESC"))
                .query(UUID.class)
                .optional()
                .map(ListingQuery::startOf)
                .orElse(Instant.EPOCH);
    }

    private static Instant startOf(UUID id) {
        return new ConversationId(id).startedAt();
    }

    /** The same without pages, for exports; close the stream. */
    Stream<Listing> stream(AgentSet visible, List<Set<UUID>> agents, Filter filter, Order order, int limit) {
        var where = new Where(visible, agents, filter);
        where.after(order, null);
        if (where.isNothing()) {
            return Stream.empty();
        }
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM listing" + where.sql("") + order.sql() + " LIMIT " + limit)
                .withFetchSize(1000)
                .params(where.params())
                .query(ListingQuery::read)
                .stream();
    }

    int count(AgentSet visible, List<Set<UUID>> agents, Filter filter) {
        var where = new Where(visible, agents, filter);
        if (where.isNothing()) {
            return 0;
        }
        return jdbc.sql("SELECT count(*) FROM listing" + where.sql(""))
                .params(where.params())
                .query(Integer.class)
                .single();
    }

    /** The place of a listing in an order, to go on from. */
    static String placeOf(Listing listing, Order order) {
        var id = listing.id().value().toString();
        return order.isByScore() ? listing.score() + "_" + id : id;
    }

    private static Listing read(ResultSet row, int number) throws SQLException {
        return new Listing(
                new ConversationId(row.getObject("id", UUID.class)),
                row.getObject("source", UUID.class),
                row.getString("external_id"),
                row.getObject("agent", UUID.class),
                row.getString("channel"),
                row.getInt("turns"),
                row.getString("opening"),
                Columns.real(row, "csat"),
                set(row, "emotions", Emotion.class),
                set(row, "flags", Flag.class),
                set(row, "behaviours", Behaviour.class),
                row.getString("need"),
                row.getString("need_words"),
                Columns.real(row, "entry_emotion"),
                Path.valueOf(upper(row, "path")),
                new Satisfaction(
                        Satisfaction.Level.valueOf(upper(row, "satisfaction")),
                        requireNonNull(Columns.real(row, "satisfaction_score"))),
                Resolved.State.valueOf(upper(row, "resolved")),
                row.getBoolean("deescalated"),
                row.getObject("too_fast", Boolean.class),
                row.getObject("canned", Boolean.class),
                Columns.real(row, "score"),
                row.getBoolean("critical"),
                row.getBoolean("contested"));
    }

    private static <E extends Enum<E>> Set<E> set(ResultSet row, String column, Class<E> type) throws SQLException {
        var set = EnumSet.noneOf(type);
        set.addAll(Bits.in(row.getInt(column), type));
        return set;
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
