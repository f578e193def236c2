package app.hearth.appeal;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Columns;
import app.hearth.kernel.Role;
import app.hearth.people.AgentSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists appeals: the visible ones, narrowed by a filter, the newest first. */
@Repository
class AppealQuery {

    private final JdbcClient jdbc;
    private final AppealTable table;

    AppealQuery(JdbcClient jdbc, AppealTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** One's own. */
    List<Appeal> of(UUID person, @Nullable UUID after, int limit) {
        var where = new ArrayList<>(List.of("person = :person"));
        var params = new HashMap<String, @Nullable Object>(Map.of("person", person));
        return list(where, params, after, limit);
    }

    /**
     * Those of some agents.
     *
     * @param ofTeam the agents of the team that is asked for; null where none is
     */
    List<Appeal> find(
            Caller caller,
            AgentSet visible,
            @Nullable Set<UUID> ofTeam,
            AppealFilter filter,
            Instant now,
            @Nullable UUID after,
            int limit) {
        var where = new ArrayList<String>();
        var params = new HashMap<String, @Nullable Object>();
        if (!visible.everyone()) {
            add(where, params, "agent = ANY(:visible::uuid[])", "visible", Columns.ids(visible.ids()));
        }
        if (ofTeam != null) {
            add(where, params, "agent = ANY(:team::uuid[])", "team", Columns.ids(ofTeam));
        }
        add(
                where,
                params,
                "stage = :stage",
                "stage",
                filter.stage() == null ? null : filter.stage().wire());
        add(
                where,
                params,
                "outcome = :outcome",
                "outcome",
                filter.outcome() == null ? null : filter.outcome().wire());
        add(where, params, "scorecard = :scorecard", "scorecard", filter.scorecard());
        add(where, params, "item = :item", "item", filter.item());
        add(where, params, "person = :person", "person", filter.person());
        add(where, params, "(stage <> 'closed') = :open", "open", filter.open());
        add(where, params, "(origin IS NULL) = :machine", "machine", filter.machine());
        if (filter.overdue() != null) {
            where.add((filter.overdue() ? "" : "NOT ") + "(stage IN ('first', 'panel', 'tie') AND due_at <= :now)");
            params.put("now", Columns.utc(now));
        }
        if (Boolean.TRUE.equals(filter.turn())) {
            turnOf(caller, where, params);
        }
        return list(where, params, after, limit);
    }

    /** How many that the caller may decide, or go on with, run out before an instant. */
    Pressing pressing(Caller caller, AgentSet visible, Instant until) {
        var where = new ArrayList<String>();
        var params = new HashMap<String, @Nullable Object>();
        if (!visible.everyone()) {
            add(where, params, "agent = ANY(:visible::uuid[])", "visible", Columns.ids(visible.ids()));
        }
        turnOf(caller, where, params);
        params.put("until", Columns.utc(until));
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE %s) AS to_decide,
                               count(*) FILTER (WHERE stage = 'decided' AND person = :self::uuid) AS to_go_on,
                               min(due_at) FILTER (WHERE (%1$s) OR (stage = 'decided' AND person = :self::uuid)) AS first
                        FROM appeal WHERE due_at <= :until AND stage <> 'closed'
                        """.formatted(String.join(" AND ", where)))
                .params(params)
                .query((row, number) ->
                        new Pressing(row.getInt("to_decide"), row.getInt("to_go_on"), Columns.instant(row, "first")))
                .single();
    }

    /**
     * What runs out soon, or has.
     *
     * @param toDecide how many wait for a decision that the caller may give
     * @param toGoOn how many of the caller's own were decided and may go to the final instance
     * @param first when the first of them does; null where there is none
     */
    record Pressing(int toDecide, int toGoOn, @Nullable Instant first) {}

    /** What {@link Rules} lets this caller decide. */
    private static void turnOf(Caller caller, List<String> where, Map<String, @Nullable Object> params) {
        var stages = new ArrayList<String>();
        if (caller.is(Role.LEAD) || caller.is(Role.REVIEWER) || caller.is(Role.MANAGER)) {
            stages.add("'first'");
        }
        if (caller.is(Role.REVIEWER) || caller.is(Role.MANAGER)) {
            stages.add("'panel'");
        }
        if (caller.is(Role.MANAGER)) {
            stages.add("'tie'");
        }
        where.add(stages.isEmpty() ? "false" : "stage IN (" + String.join(", ", stages) + ")");
        where.add("scorer IS DISTINCT FROM :account");
        where.add("person IS DISTINCT FROM :self::uuid");
        where.add("NOT EXISTS (SELECT FROM appeal_step step WHERE step.appeal = appeal.id"
                + " AND step.account = :account AND step.outcome IS NOT NULL)");
        params.put("account", caller.account());
        params.put("self", caller.person());
    }

    private List<Appeal> list(
            List<String> where, Map<String, @Nullable Object> params, @Nullable UUID after, int limit) {
        add(where, params, "id < :after", "after", after);
        var conditions = where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where);
        return table.withSteps(jdbc.sql("SELECT * FROM appeal" + conditions + " ORDER BY id DESC LIMIT " + limit)
                .params(params)
                .query(table::read)
                .list());
    }

    private static void add(
            List<String> where,
            Map<String, @Nullable Object> params,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            params.put(name, value);
        }
    }
}
