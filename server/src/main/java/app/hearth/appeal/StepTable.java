package app.hearth.appeal;

import app.hearth.appeal.Step.Kind;
import app.hearth.kernel.Columns;
import app.hearth.scorecard.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StepTable {

    private record Row(UUID appeal, Step step) {}

    private final JdbcClient jdbc;

    StepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the steps behind the first so many. */
    void insert(Appeal appeal, int known) {
        for (var number = known; number < appeal.steps().size(); number++) {
            insert(appeal.id(), number, appeal.steps().get(number));
        }
    }

    private void insert(UUID appeal, int number, Step step) {
        var decision = step.decision();
        jdbc.sql("""
                        INSERT INTO appeal_step (appeal, number, kind, account, name, at, outcome, verdict, share, reason)
                        VALUES (:appeal, :number, :kind, :account, :name, :at, :outcome, :verdict, :share, :reason)
                        """)
                .param("appeal", appeal)
                .param("number", number)
                .param("kind", step.kind().wire())
                .param("account", step.account())
                .param("name", step.name())
                .param("at", Columns.utc(step.at()))
                .param("outcome", decision == null ? null : decision.outcome().wire())
                .param(
                        "verdict",
                        decision == null ? null : decision.value().verdict().wire())
                .param("share", decision == null ? null : decision.value().share())
                .param("reason", step.reason())
                .update();
    }

    /** All steps of these appeals, in order. */
    Map<UUID, List<Step>> of(Collection<UUID> appeals) {
        return jdbc
                .sql("SELECT * FROM appeal_step WHERE appeal = ANY(:appeals::uuid[]) ORDER BY appeal, number")
                .param("appeals", Columns.ids(appeals))
                .query((row, number) -> new Row(row.getObject("appeal", UUID.class), read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::appeal, Collectors.mapping(Row::step, Collectors.toList())));
    }

    private static Step read(ResultSet row) throws SQLException {
        return new Step(
                Kind.of(row.getString("kind")),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                decision(row),
                row.getString("reason"));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var outcome = AppealTable.outcomeOf(row.getString("outcome"));
        return outcome == null
                ? null
                : new Decision(outcome, new ItemValue(Verdict.of(row.getString("verdict")), row.getDouble("share")));
    }
}
