package app.hearth.connectors;

import app.hearth.transcript.Line;
import app.hearth.transcript.Lines;
import java.util.Iterator;
import java.util.List;

/** Lines that are all there already. */
final class GivenLines implements Lines {

    private final Iterator<Line> lines;

    GivenLines(List<Line> lines) {
        this.lines = List.copyOf(lines).iterator();
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public Line next() {
        return lines.next();
    }

    @Override
    public void close() {
        // whoever read them has closed their file
    }
}
