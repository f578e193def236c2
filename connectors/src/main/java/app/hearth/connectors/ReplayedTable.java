package app.hearth.connectors;

import app.hearth.connectors.tables.Row;
import app.hearth.connectors.tables.Table;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A table whose first rows have been looked at and come once more. */
final class ReplayedTable implements Table {

    private final Table table;
    private final Deque<Row> seen;

    ReplayedTable(Table table, List<Row> seen) {
        this.table = table;
        this.seen = new ArrayDeque<>(seen);
    }

    @Override
    public List<String> header() {
        return table.header();
    }

    @Override
    public boolean hasNext() {
        return !seen.isEmpty() || table.hasNext();
    }

    @Override
    public Row next() {
        return seen.isEmpty() ? table.next() : seen.remove();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
