package app.hearth.review;

import app.hearth.kernel.Columns;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The part of a statement that narrows it to the agents of a team and of a programme. */
final class AmongQuery {

    private AmongQuery() {}

    static String sql(QueueReach reach) {
        var sql = new StringBuilder();
        for (var index = 0; index < reach.among().size(); index++) {
            sql.append(" AND agent = ANY(:among").append(index).append("::uuid[])");
        }
        return sql.append(' ').toString();
    }

    static StatementSpec bind(StatementSpec asked, QueueReach reach) {
        var bound = asked;
        for (var index = 0; index < reach.among().size(); index++) {
            bound = bound.param("among" + index, Columns.ids(reach.among().get(index)));
        }
        return bound;
    }
}
